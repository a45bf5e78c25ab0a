interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly { readonly key: Key; readonly words: string; readonly count?: number }[];
  value: Key;
  onChange: (key: Key) => void;
}

/** Views of one list; a count stands beside its word. */
export const Tabs = <Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) => (
  <div className="tabs2" role="group" aria-label={label}>
    {tabs.map(({ key, words, count }) => (
      <button
        key={key}
        type="button"
        className={key === value ? 'is-on' : undefined}
        aria-pressed={key === value}
        onClick={() => onChange(key)}
      >
        {words}
        {count !== undefined && ` ${count}`}
      </button>
    ))}
  </div>
);
