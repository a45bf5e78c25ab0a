import type { Outgoing } from '../platform/outgoing/outgoing';
import { OutgoingCard } from './outgoing-card';
import { Section } from './section';

/** What was submitted and has no answer yet; nothing when there is none. */
export const OutgoingList = ({ items }: { items: readonly Outgoing[] }) =>
  items.length > 0 && (
    <Section title="还没交出去" aside={`${items.length} 件`}>
      {items.map((item) => (
        <OutgoingCard key={item.id} item={item} />
      ))}
    </Section>
  );
