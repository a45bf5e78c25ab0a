import { useId, useState } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { Audience } from '@linli/shared/bulletin/bulletin.contract';
import { Icon } from '../parts/icon';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

type Place = Audience['place'];

/** A place that was chosen, with those above it in the tree. */
export interface ChosenPlace extends Pick<Place, 'id' | 'name' | 'homes'> {
  readonly way: readonly string[];
}

interface PlaceTreeProps {
  label: string;
  /** Where the trees begin. */
  roots: readonly string[];
  /** One place only. */
  one?: boolean;
  chosen: readonly ChosenPlace[];
  onChange: (chosen: readonly ChosenPlace[]) => void;
  error?: string;
}

/** Places to tick, from one's own downwards; who takes a place takes all that lies in it. */
export function PlaceTree({ label, roots, error, ...choosing }: PlaceTreeProps) {
  const name = useId();
  return (
    <fieldset className={error ? 'field is-wrong' : 'field'} aria-describedby={error && `${name}-error`}>
      <legend>{label}</legend>
      <ul className="bulletins__tree">
        {roots.map((root) => (
          <Below
            key={root}
            under={root}
            way={[]}
            choosing={{ ...choosing, name, wrong: Boolean(error) }}
            top
          />
        ))}
      </ul>
      {error && (
        <p id={`${name}-error`} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type Choosing = Pick<PlaceTreeProps, 'one' | 'chosen' | 'onChange'> & { name: string; wrong: boolean };

interface BelowProps {
  under: string;
  way: readonly string[];
  choosing: Choosing;
  /** The place itself is shown, opened. */
  top?: boolean;
}

function Below({ under, way, choosing, top }: BelowProps) {
  const asked = useAsk(bulletinOfficeApi.audience, { query: { under } });
  return (
    <Waiting asked={asked}>
      {({ place, below }) =>
        top ? (
          <PlaceRow place={place} way={way} choosing={choosing} begun />
        ) : (
          <>
            {below.map((each) => (
              <PlaceRow key={each.id} place={each} way={way} choosing={choosing} />
            ))}
            {below.length === 0 && <li className="quiet">里面没有再分的地方</li>}
          </>
        )
      }
    </Waiting>
  );
}

interface PlaceRowProps {
  place: Place;
  way: readonly string[];
  choosing: Choosing;
  begun?: boolean;
}

const holdsMore = ({ kind }: Place): boolean =>
  ['district', 'street', 'community', 'compound', 'building'].includes(kind);

function PlaceRow({ place, way, choosing, begun = false }: PlaceRowProps) {
  const [open, setOpen] = useState(begun);
  const { one, chosen, onChange, name, wrong } = choosing;
  const { id, homes } = place;
  const held = !one && chosen.some((each) => way.includes(each.id));
  const on = held || chosen.some((each) => each.id === id);
  const toggle = (next: boolean) => {
    const others = one ? [] : chosen.filter((each) => each.id !== id && !each.way.includes(id));
    onChange(next ? [...others, { id, name: place.name, homes, way }] : others);
  };
  return (
    <li>
      <div className="bulletins__place">
        {holdsMore(place) ? (
          <button
            type="button"
            className="bulletins__twist"
            aria-expanded={open}
            aria-label={`${place.name}里面`}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'go'} />
          </button>
        ) : (
          <span className="bulletins__twist" />
        )}
        <label className="check">
          <input
            type={one ? 'radio' : 'checkbox'}
            name={one ? name : undefined}
            checked={on}
            disabled={held}
            aria-invalid={wrong ? true : undefined}
            onChange={(event) => toggle(event.target.checked)}
          />
          {place.name}
          <span className="quiet">{held ? '已经包括' : `${homes} 户`}</span>
        </label>
      </div>
      {open && (
        <ul>
          <Below under={id} way={[...way, id]} choosing={choosing} />
        </ul>
      )}
    </li>
  );
}
