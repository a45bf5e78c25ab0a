import type { Overview } from '@linli/shared/kpi/overview.contract';
import { cellWords } from '@linli/shared/kpi/overview.words';
import { Icon } from '../parts/icon';

interface CategoriesProps {
  overview: Overview;
  onCategory: (category: string) => void;
}

/** How many matters of each category, and how many of them were done in time; in the order of the house. */
export function Categories({ overview: { categories, channels }, onCategory }: CategoriesProps) {
  if (!categories.length) return null;
  return (
    <section className="card figures__kinds" aria-label="按类别">
      {categories.map(({ id, name, icon, sent, figures }) => (
        <button key={id} type="button" onClick={() => onCategory(id)}>
          <span className="tile">
            <Icon name={icon} />
          </span>
          <span>
            <b>
              {name} {sent}
            </b>
            按时办结 {cellWords(figures.find(({ indicator }) => indicator === 'resolve_on_time'))}
          </span>
        </button>
      ))}
      {channels.length > 1 && (
        <p className="quiet">来自：{channels.map(({ name, sent }) => `${name} ${sent}`).join('、')}</p>
      )}
    </section>
  );
}
