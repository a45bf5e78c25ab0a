import { registerApi } from '@linli/shared/register/register.api';
import type { RegisterPreview } from '@linli/shared/register/register.contract';
import { fileStateWords, registerKindWords } from '@linli/shared/register/register.words';
import { useState } from 'react';
import { Link } from 'wouter';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { FileFaults } from './file-faults';
import { FileMoves } from './file-moves';
import { FileRows } from './file-rows';
import { moment } from './moment';

/** How often a file is asked for while it is read, and while somebody else might decide on it, in milliseconds. */
const soon = 700;
const later = 10_000;

/** One file: how far it is read, what it would do or what is wrong in it, and what can be done with it. */
export function FilePage({ id }: { id: string }) {
  const [every, setEvery] = useState(soon);
  const asked = useAsk(registerApi.file, { params: { id } }, { every });
  const wanted = asked.data && asked.data.state !== 'reading' ? later : soon;
  if (wanted !== every) setEvery(wanted);
  return (
    <>
      <Link href="/register/files">回到导入</Link>
      <Waiting asked={asked}>{(file) => <FileParts file={file} />}</Waiting>
    </>
  );
}

function FileParts({ file }: { file: RegisterPreview }) {
  const { name, kind, state, broughtBy, at, takenBy, takenAt, undoUntil, says, warnings } = file;
  return (
    <>
      <h2 className="pane-title">
        {name}
        <small>
          {registerKindWords[kind]}，{[broughtBy, moment(at)].filter(Boolean).join('，')}交
        </small>
      </h2>
      <section className="card">
        <h3 className="pane-title" aria-live="polite">
          {fileStateWords[state]}
        </h3>
        {state === 'reading' ? <Progress file={file} /> : <Counts file={file} />}
        {says && <p>{says}</p>}
        {takenAt && (
          <p className="quiet">
            {[takenBy, moment(takenAt)].filter(Boolean).join('，')}收入
            {undoUntil && `；${moment(undoUntil)}前可以撤回`}
          </p>
        )}
        {warnings.map((words) => (
          <p key={words} className="register__note">
            {words}
          </p>
        ))}
        <FileMoves file={file} />
      </section>
      <FileFaults file={file} />
      <FileRows file={file} />
    </>
  );
}

/** Rows that are read, of all. */
function Progress({ file: { done, total } }: { file: RegisterPreview }) {
  if (total === null) return <p className="quiet">正在打开文件…</p>;
  return (
    <div className="register__progress">
      <progress aria-label="核对到哪里" max={total} value={done} />
      <span>
        {done} / {total} 行
      </span>
    </div>
  );
}

/** What the rows do, with how many there are in all. */
function Counts({ file: { counts, faultCount, total } }: { file: RegisterPreview }) {
  if (!counts || total === null) return null;
  const shown = [
    ['一共', total, '行'],
    ['新增', counts.fresh, '行'],
    ['改动', counts.changed, '行'],
    ['没有变化', counts.same, '行'],
    ['结束', counts.ended, '行'],
    ['要改', faultCount, '处'],
  ] as const;
  return (
    <dl className="register__counts">
      {shown.map(([what, count, unit]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <b>{count}</b> {unit}
          </dd>
        </div>
      ))}
    </dl>
  );
}
