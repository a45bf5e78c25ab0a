import { useState } from 'react';
import { placeKindWords } from '@linli/shared/place/place.words';
import type { CategoryLine, CategoryTerms } from '@linli/shared/setting/category.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { CategoryForm } from './category-form';
import { coming, saidWords } from './say';
import { Versions } from './versions';

/** What a category says in one line, but for its name. */
export const categoryWords = ({ hint, tile, visibility, urgent, placeKinds, open }: CategoryTerms): string =>
  [
    open ? null : '停用',
    hint && `比如：${hint}`,
    tile ? `首页第 ${tile} 格` : '在“更多”里',
    visibility === 'public' ? '邻居看得到' : '只有办理的人看得到',
    urgent ? '急的' : null,
    placeKinds && `只在${placeKinds.map((kind) => placeKindWords[kind]).join('、')}报`,
  ]
    .filter(Boolean)
    .join('，');

const fresh: CategoryTerms = {
  name: '',
  icon: 'other',
  hint: null,
  tile: null,
  sort: 100,
  visibility: 'public',
  urgent: false,
  placeKinds: null,
  open: true,
};

/** The kinds of matter: those in use, those that are closed, and a way to open another. */
export function Categories() {
  const asked = useAsk(settingApi.categories);
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Waiting asked={asked}>
      {({ categories, now, mayPublish }) => {
        const edited = categories.find(({ id }) => id === editing);
        return (
          <>
            <div className="between">
              <h2 className="pane-title">类别</h2>
              {mayPublish && (
                <Button icon="add" onPress={() => setEditing('new')}>
                  加一类
                </Button>
              )}
            </div>
            <p className="quiet">
              居民报事时能选的种类。用过的类别只停用，不删：停用以后不收新的，已经报上来的照办。
            </p>
            <section className="card scroll-x">
              <table className="grid">
                <caption>
                  在用 {categories.filter(({ terms }) => terms.open).length} 类，停用{' '}
                  {categories.filter(({ terms }) => !terms.open).length} 类
                </caption>
                <thead>
                  <tr>
                    <th scope="col">类别</th>
                    <th scope="col">怎么报、谁看得到</th>
                    {mayPublish && <th scope="col">改</th>}
                  </tr>
                </thead>
                <tbody>
                  {categories.map((category) => (
                    <tr key={category.id}>
                      <th scope="row">
                        <span className="flex">
                          <Icon name={category.terms.icon} />
                          {category.terms.name}
                        </span>
                      </th>
                      <td>
                        <CategoryCell category={category} now={now} />
                      </td>
                      {mayPublish && (
                        <td>
                          <Button
                            kind="plain"
                            icon="write"
                            label={`改：${category.terms.name}`}
                            onPress={() => setEditing(category.id)}
                          />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {(edited || editing === 'new') && (
              <CategoryForm
                key={editing}
                id={edited?.id ?? null}
                now={now}
                base={edited?.base ?? 0}
                versions={edited?.versions ?? []}
                terms={edited?.terms ?? fresh}
                onClose={() => setEditing(null)}
              />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

const CategoryCell = ({ category: { terms, versions }, now }: { category: CategoryLine; now: string }) => (
  <>
    {categoryWords(terms)}
    {coming(versions, now).map((later) => (
      <p key={later.version} className="settings-later">
        {saidWords(later)}：{later.terms.name}，{categoryWords(later.terms)}
      </p>
    ))}
    <Versions versions={versions} now={now}>
      {(version) => (
        <p>
          {version.terms.name}，{categoryWords(version.terms)}
        </p>
      )}
    </Versions>
  </>
);
