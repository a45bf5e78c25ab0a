import { useState } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { Audience } from '@linli/shared/bulletin/bulletin.contract';
import { groupFieldWords } from '@linli/shared/group/group.words';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { PlaceSheet } from '../place-sheet';

interface PlaceFieldProps {
  /** The name of what is chosen; empty before. */
  chosen: string;
  error?: string;
  onChange: (place: Audience['place']) => void;
}

/** The building, compound or grid that a group is of. */
export function PlaceField({ chosen, error, onChange }: PlaceFieldProps) {
  const [open, setOpen] = useState(false);
  const units = useRemote(() => call(bulletinOfficeApi.form), []);
  const top = units.value?.units[0]?.id;
  return (
    <Field name="placeId" label={groupFieldWords.placeId} error={error}>
      <Button kind="line" wide icon="pin" busy={!top} onTap={() => setOpen(true)}>
        {chosen || '选地方'}
      </Button>
      {open && top && (
        <PlaceSheet
          top={top}
          onClose={() => setOpen(false)}
          onPick={(place) => {
            onChange(place);
            setOpen(false);
          }}
        />
      )}
    </Field>
  );
}
