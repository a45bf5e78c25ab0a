import { registerApi } from '@linli/shared/register/register.api';
import type { RegisterFile } from '@linli/shared/register/register.contract';
import { fileStateWords, registerKindWords } from '@linli/shared/register/register.words';
import { Link } from 'wouter';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { BringForm } from './bring-form';
import { moment } from './moment';

/** Files that are brought, and those that were: each is looked over, then taken in whole or not at all. */
export function Files() {
  const asked = useAsk(registerApi.files, {}, { every: 10_000 });
  return (
    <>
      <h2 className="pane-title">导入</h2>
      {/* beside what is waited for: signing in again must not clear what was chosen */}
      <BringForm />
      <Waiting asked={asked}>
        {({ files }) => (
          <section className="card scroll-x">
            <h3 className="pane-title">以前的文件</h3>
            {files.length === 0 ? (
              <p className="empty">还没有导入过。</p>
            ) : (
              <table className="grid">
                <caption>{files.length} 个，新的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">文件</th>
                    <th scope="col">是什么</th>
                    <th scope="col">到哪一步</th>
                    <th scope="col" className="num">
                      行数
                    </th>
                    <th scope="col">谁、什么时候交的</th>
                  </tr>
                </thead>
                <tbody>
                  {files.map((file) => (
                    <FileRow key={file.id} file={file} />
                  ))}
                </tbody>
              </table>
            )}
          </section>
        )}
      </Waiting>
    </>
  );
}

const FileRow = ({
  file: { id, name, kind, state, total, faultCount, broughtBy, at },
}: {
  file: RegisterFile;
}) => (
  <tr>
    <th scope="row">
      <Link href={`/register/files/${id}`}>{name}</Link>
    </th>
    <td>{registerKindWords[kind]}</td>
    <td>
      {fileStateWords[state]}
      {faultCount > 0 && `，${faultCount} 处`}
    </td>
    <td className="num">{total ?? ''}</td>
    <td>{[broughtBy, moment(at)].filter(Boolean).join('，')}</td>
  </tr>
);
