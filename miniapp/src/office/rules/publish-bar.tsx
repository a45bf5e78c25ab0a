import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import type { Trouble } from '@linli/shared/trouble';

interface PublishBarProps {
  trouble: Trouble | null;
  onClose: () => void;
  onPublish: () => Promise<void>;
}

/** At the foot of a new version: publish it, or leave it. */
export const PublishBar = ({ trouble, onClose, onPublish }: PublishBarProps) => (
  <FormBar
    trouble={trouble}
    second={
      <Button kind="line" big onTap={onClose}>
        先不改
      </Button>
    }
  >
    <Button big onTap={onPublish}>
      发布
    </Button>
  </FormBar>
);
