import { useState } from 'react';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { PlaceSheet } from '../place-sheet';
import type { WriteDraft } from './write-draft';

interface AudienceFieldProps {
  /** Where choosing begins. */
  unitId: string;
  places: WriteDraft['places'];
  error?: string;
  onChange: (places: WriteDraft['places']) => void;
}

/** The places it goes to: a whole community or compound, some buildings, an entrance, a grid; how many homes each has is said. */
export function AudienceField({ unitId, places, error, onChange }: AudienceFieldProps) {
  const [open, setOpen] = useState(false);
  const homes = places.reduce((sum, place) => sum + place.homes, 0);
  return (
    <Field
      name="places"
      label={bulletinFieldWords.places}
      error={error}
      note={places.length > 0 ? `大约 ${homes} 户` : undefined}
    >
      {places.length > 0 && (
        <Card flush>
          {places.map((place) => (
            <ListRow
              key={place.id}
              plain
              title={place.name}
              note={`${place.homes} 户`}
              side={
                <Button
                  kind="line"
                  small
                  label={`去掉${place.name}`}
                  onTap={() => onChange(places.filter(({ id }) => id !== place.id))}
                >
                  去掉
                </Button>
              }
            />
          ))}
        </Card>
      )}
      <Button kind="line" wide icon="add" off={!unitId} why="先选谁来发" onTap={() => setOpen(true)}>
        {places.length > 0 ? '再加一处' : '选地方'}
      </Button>
      {open && (
        <PlaceSheet
          top={unitId}
          onClose={() => setOpen(false)}
          onPick={({ id, name, homes }) => {
            if (!places.some((place) => place.id === id)) onChange([...places, { id, name, homes }]);
            setOpen(false);
          }}
        />
      )}
    </Field>
  );
}
