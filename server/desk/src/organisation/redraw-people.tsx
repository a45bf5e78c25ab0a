import type { GridLine } from '@linli/shared/grid/grid.contract';
import { SelectField, type Option } from '../parts/field';
import type { RedrawDraft } from './redraw-draft';

interface RedrawPeopleProps {
  grids: readonly GridLine[];
  draft: RedrawDraft;
  targets: readonly Option[];
  change: (part: Partial<RedrawDraft>) => void;
}

/** Who works in these grids, and where each goes; whoever is left in a grid that closes goes where most of it went. */
export function RedrawPeople({ grids, draft: { people }, targets, change }: RedrawPeopleProps) {
  const posts = grids.flatMap((grid) => grid.people.map((one) => ({ ...one, grid: grid.name })));
  if (!posts.length) return null;
  return (
    <section className="card">
      <h3 className="pane-title">人转到哪里</h3>
      <div className="fields-row">
        {posts.map(({ appointmentId, personId, name, roleName, grid }) => (
          <SelectField
            key={appointmentId}
            label={`${name}，${grid}${roleName}`}
            none="不变；网格撤销了就跟着大多数"
            options={targets}
            value={people[personId] ?? null}
            onChange={(to) => {
              const { [personId]: _, ...others } = people;
              change({ people: to ? { ...others, [personId]: to } : others });
            }}
          />
        ))}
      </div>
    </section>
  );
}
