import { useState } from 'react';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import { Button } from '../parts/button';
import { RevealDialog } from '../parts/reveal-dialog';

/** The wisher's phone, to ask whether it is so; seen for a reason, which is kept. */
export function WisherPhone({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" icon="phone" onPress={() => setOpen(true)}>
        看本人电话
      </Button>
      {open && (
        <RevealDialog route={wishOfficeApi.reveal} id={id} title="看本人电话" onClose={() => setOpen(false)}>
          {({ name, phone }) => (
            <p>
              {name} <a href={`tel:${phone}`}>{phone}</a>
            </p>
          )}
        </RevealDialog>
      )}
    </>
  );
}
