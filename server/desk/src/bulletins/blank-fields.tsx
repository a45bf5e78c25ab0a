import { useState } from 'react';
import { blanksIn } from '@linli/shared/bulletin/bulletin.rules';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';

interface Said {
  readonly title: string;
  readonly words: string;
}

/** What a template left open: each blank is filled in once, wherever it stands. */
export function BlankFields({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const blanks = [...new Set(blanksIn(`${said.title}\n${said.words}`))];
  if (blanks.length === 0) return null;
  const filled = (words: string) =>
    blanks.reduce((all, blank) => all.replaceAll(blank, typed[blank]?.trim() || blank), words);
  return (
    <section className="bulletins__blanks">
      <h3>还没填的空 {blanks.length} 处</h3>
      <div className="fields-row">
        {blanks.map((blank) => (
          <TextField
            key={blank}
            label={blank.slice(1, -1)}
            max={40}
            value={typed[blank] ?? ''}
            onChange={(words) => setTyped({ ...typed, [blank]: words })}
          />
        ))}
      </div>
      <Button kind="line" onPress={() => onChange({ title: filled(said.title), words: filled(said.words) })}>
        填进去
      </Button>
    </section>
  );
}
