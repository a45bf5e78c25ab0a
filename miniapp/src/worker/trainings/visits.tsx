import { useState } from 'react';
import { careApi } from '@linli/shared/care/care.api';
import type { OwnVisit } from '@linli/shared/care/care.contract';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { RecordSheet } from './record-sheet';
import { VisitCard } from './visit-card';

/** The homes where I go to see how they are, the first first; nothing where there is none. */
export function Visits() {
  const { value, reload } = useRemote(() => call(careApi.mine), []);
  const [telling, setTelling] = useState<OwnVisit | null>(null);
  if (!value || value.visits.length === 0) return null;
  return (
    <Section title="我要去的探访" aside={`${value.visits.length} 户`}>
      {value.visits.map((visit) => (
        <VisitCard key={visit.id} visit={visit} onTell={() => setTelling(visit)} reload={reload} />
      ))}
      {telling && <RecordSheet visit={telling} onClose={() => setTelling(null)} reload={reload} />}
    </Section>
  );
}
