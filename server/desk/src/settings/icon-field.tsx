import { useId } from 'react';
import { Icon } from '../parts/icon';

/** The icons a kind of matter may have, with what each shows. */
const icons = {
  light: '灯',
  leak: '漏水',
  lift: '电梯',
  trash: '垃圾',
  gate: '门',
  fire: '火',
  noise: '声音',
  parking: '停车',
  bike: '充电',
  drain: '下水',
  pipe: '水管',
  tree: '树',
  route: '路',
  building: '楼',
  people: '人',
  shield: '盾',
  other: '其他',
} as const;

/** One icon out of a few, each named for readers; one that is not among them stays until another is chosen. */
export function IconField({ value, onChange }: { value: string; onChange: (icon: string) => void }) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>图标</legend>
      <div className="settings-icons">
        {Object.entries(icons).map(([key, words]) => (
          <label key={key} className={key === value ? 'is-on' : undefined} title={words}>
            <input
              className="sr"
              type="radio"
              name={name}
              aria-label={words}
              checked={key === value}
              onChange={() => onChange(key)}
            />
            <Icon name={key} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
