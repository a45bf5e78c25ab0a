import type { BulletinForm } from '@linli/shared/bulletin/bulletin.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';

interface TemplateFieldProps {
  templates: BulletinForm['templates'];
  onPick: (template: BulletinForm['templates'][number]) => void;
}

/** Words to begin with; their blanks have to be filled in before it can go out. */
export const TemplateField = ({ templates, onPick }: TemplateFieldProps) =>
  templates.length > 0 && (
    <Field label="从样子写起" hint="点一下，再把【】里的填上">
      <Card flush>
        {templates.map((template) => (
          <ListRow key={template.title} plain title={template.title} onTap={() => onPick(template)} />
        ))}
      </Card>
    </Field>
  );
