import type { RevealHome } from '@linli/shared/home/home.contract';
import { kindWords } from '@linli/shared/home/home.words';
import type { HomePhones } from '@linli/shared/home/register.contract';
import type { Route } from '@linli/shared/route';
import { RevealDialog } from '../parts/reveal-dialog';

interface HomePhonesDialogProps {
  route: Route<RevealHome, HomePhones>;
  id: string;
  /** Whose phones, in words. */
  whose: string;
  onClose: () => void;
}

/** The phones of a home, or of who asks for one. */
export const HomePhonesDialog = ({ route, id, whose, onClose }: HomePhonesDialogProps) => (
  <RevealDialog route={route} id={id} title={`看电话：${whose}`} onClose={onClose}>
    {({ phones }) => (
      <dl className="facts">
        {phones.map(({ name, what, phone }) => (
          <div key={`${what} ${name} ${phone}`} className="register__fact">
            <dt>{what === 'roll' ? '名册' : kindWords[what]}</dt>
            <dd>
              {name} {phone}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </RevealDialog>
);
