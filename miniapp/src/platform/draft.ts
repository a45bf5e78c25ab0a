import { useCallback, useMemo, useRef, useState } from 'react';
import { draftAt, forgetDraft, keepDraft, person, type KeptDraft } from './drafts';
import type { FormFile } from './form-file';
import { newKey } from './key';
import { notDone } from './toast';

export interface Draft<Fields> {
  readonly place: string;
  /** The idempotency key it is sent under: made when the form opened. */
  readonly key: string;
  readonly value: Fields;
  readonly files: readonly FormFile[];
  /** Overwrites the named fields and keeps them on the phone. */
  change: (part: Partial<Fields>) => void;
  /** Keeps the form's files of one kind with it. */
  keepFiles: (kind: FormFile['kind'], files: readonly FormFile[]) => void;
  /** It was handed on, files and all: forgotten on the phone, while the form still shows it. */
  handOn: () => void;
  /** It came back: kept again, under another key when the server has said no under this one. */
  takeBack: (answered: boolean) => void;
  /** Back to empty, for another one. */
  clear: () => void;
}

/** What a person is filling in: kept on the phone at each change, there again on return. */
export function useDraft<Fields extends object>(place: string, empty: Fields): Draft<Fields> {
  const blank = useRef(empty);
  const [shown, setShown] = useState(() => opened(place, blank.current));
  const latest = useRef(shown);
  const away = useRef(false);
  const full = useRef(false);

  const show = useCallback((draft: KeptDraft<Fields>) => {
    latest.current = draft;
    setShown(draft);
  }, []);
  const keep = useCallback(
    (part: Partial<KeptDraft<Fields>>) => {
      const before = latest.current;
      // whoever wrote it stays its owner, also when their session ends in between
      const draft = { ...before, ...part, since: Date.now(), by: before.by ?? person() };
      show(draft);
      const fits = away.current || keepDraft(draft);
      if (!fits && !full.current) notDone('手机满了，先别关这一页');
      full.current = !fits;
    },
    [show],
  );
  const verbs = useMemo(
    () => ({
      change: (part: Partial<Fields>) => keep({ value: { ...latest.current.value, ...part } }),
      keepFiles: (kind: FormFile['kind'], files: readonly FormFile[]) =>
        keep({ files: [...latest.current.files.filter((file) => file.kind !== kind), ...files] }),
      handOn() {
        away.current = true;
        forgetDraft(latest.current);
      },
      takeBack(answered: boolean) {
        away.current = false;
        keep(answered ? { key: newKey() } : {});
      },
      clear() {
        away.current = false;
        forgetDraft(latest.current);
        show(begun(place, blank.current));
      },
    }),
    [place, keep, show],
  );
  const { key, value, files } = shown;
  return { place, key, value, files, ...verbs };
}

const begun = <Fields extends object>(place: string, value: Fields): KeptDraft<Fields> => ({
  place,
  key: newKey(),
  since: 0,
  value,
  files: [],
});

function opened<Fields extends object>(place: string, empty: Fields): KeptDraft<Fields> {
  const kept = draftAt(place);
  return kept ? { ...kept, value: { ...empty, ...kept.value } } : begun(place, empty);
}
