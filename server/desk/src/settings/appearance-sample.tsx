import type { CSSProperties } from 'react';
import type { AppearanceTerms } from '@linli/shared/setting/appearance.contract';
import { propertiesOf } from '@linli/shared/setting/appearance.rules';
import { markPath } from '@linli/shared/setting/setting.api';
import { appearanceFieldWords } from '@linli/shared/setting/appearance.words';

/** One appearance as it would be: a plate, a button, a chip and a link in its colours and corners. */
export function AppearanceSample({ terms }: { terms: AppearanceTerms }) {
  const { main, deep, radius } = terms;
  return (
    <figure className="appearance-sample" style={propertiesOf(terms) as CSSProperties}>
      <div className="appearance-sample__scene">
        {terms.mark && <img src={markPath(terms.mark)} alt="" width="44" height="44" />}
        <b className="appearance-sample__plate">{terms.name}</b>
        <span className="btn btn--main">受理</span>
        <span className="btn btn--line">转交</span>
        <span className="appearance-sample__chip">办理中</span>
      </div>
      <figcaption className="settings-said">
        {appearanceFieldWords.main} {main}，{appearanceFieldWords.deep} {deep}，{appearanceFieldWords.radius}{' '}
        {radius}%
      </figcaption>
    </figure>
  );
}
