import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { bulletinRoles, manners } from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFieldWords, bulletinRoleWords, mannerWords } from '@linli/shared/bulletin/bulletin.words';
import type { PageProps } from '../page-props';
import { PickField, TextField } from '../parts/field';
import { useAsk } from '../platform/use-ask';
import { AudienceLine } from './audience-line';
import { CheckGroup } from './check-group';
import { ownPlaces } from './own-places';
import { PlaceTree } from './place-tree';
import type { WriteDraft } from './write-draft';

interface AudienceFieldsProps extends PageProps {
  value: WriteDraft;
  change: (part: Partial<WriteDraft>) => void;
  wrong: Readonly<Record<string, string | undefined>>;
}

const whens = [
  { key: 'now', words: '马上发' },
  { key: 'later', words: '到点再发' },
] as const;

/** Where to, to whom, how far and when; and how many that are. */
export function AudienceFields({ me, value, change, wrong }: AudienceFieldsProps) {
  const { unitId, places, roles, manner, publish } = value;
  const unit = useAsk(bulletinOfficeApi.audience, { query: { under: unitId } }, { when: unitId !== '' });
  // a firm has no places below it: it tells its people through those of whoever writes for it
  const roots = unit.error ? ownPlaces(me) : unitId ? [unitId] : [];
  return (
    <section className="card">
      <PlaceTree
        key={unitId}
        label={bulletinFieldWords.places}
        roots={roots}
        chosen={places}
        onChange={(next) => change({ places: next })}
        error={wrong.places}
      />
      {roots.length === 0 && <p className="quiet">先选谁来发。</p>}
      <CheckGroup
        label={bulletinFieldWords.roles}
        options={bulletinRoles.map((key) => ({ key, words: bulletinRoleWords[key] }))}
        value={roles}
        onChange={(next) => change({ roles: next })}
        error={wrong.roles}
      />
      <AudienceLine places={places.map(({ id }) => id)} roles={[...roles]} />
      <PickField
        label={bulletinFieldWords.manner}
        options={manners.map((key) => ({ key, words: mannerWords[key].name, note: mannerWords[key].words }))}
        value={manner}
        onChange={(next) => change({ manner: next })}
        error={wrong.manner}
      />
      {manner === 'urgent' && (
        <TextField
          label={bulletinFieldWords.urgentReason}
          hint="比如：水管爆了，今晚就停水"
          max={200}
          value={value.urgentReason}
          onChange={(urgentReason) => change({ urgentReason })}
          error={wrong.urgentReason}
        />
      )}
      <PickField
        label={bulletinFieldWords.publishAt}
        options={whens}
        value={publish}
        onChange={(next) => change({ publish: next })}
      />
      {publish === 'later' && (
        <TextField
          label="几时发"
          kind="datetime-local"
          value={value.publishAt}
          onChange={(publishAt) => change({ publishAt })}
          error={wrong.publishAt}
        />
      )}
    </section>
  );
}
