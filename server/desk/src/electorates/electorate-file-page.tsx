import { electorateOfficeApi } from '@linli/shared/electorate/electorate.api';
import { Link } from 'wouter';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Changes } from './changes';
import { ElectorateHead } from './electorate-head';
import { Lacks } from './lacks';
import { Lots } from './lots';
import { Objections } from './objections';

/** One electorate: what it adds up to, what it lacks, its lines, what is objected, and what was changed. */
export function ElectorateFilePage({ id }: { id: string }) {
  const asked = useAsk(electorateOfficeApi.file, { params: { id } }, { every: 30_000 });
  return (
    <>
      <Link href="/votes/electorates">回到清册</Link>
      <Waiting asked={asked}>
        {(file) => (
          <>
            <ElectorateHead file={file} />
            <Lacks file={file} />
            <Objections file={file} />
            <Lots file={file} />
            <Changes file={file} />
          </>
        )}
      </Waiting>
    </>
  );
}
