import type { SettingTemplates, TemplateTerms } from '@linli/shared/setting/template.contract';

interface TemplateLinesProps extends Pick<SettingTemplates, 'kinds'> {
  terms: TemplateTerms;
}

/** Templates as they are offered. */
export const TemplateLines = ({ terms: { templates }, kinds }: TemplateLinesProps) =>
  templates.length === 0 ? (
    <p className="quiet">一个也没有。</p>
  ) : (
    <ul className="settings-rules">
      {templates.map(({ kind, title, words }) => (
        <li key={title + words}>
          <b>{title}</b>
          <span className="quiet">（{kinds.find(({ code }) => code === kind)?.name ?? kind}）</span>
          <p>{words}</p>
        </li>
      ))}
    </ul>
  );
