import { useEffect, useState, type RefObject } from 'react';
import { Icon } from '../parts/icon';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement>;
  value: string;
  onSearch: (words: string) => void;
}

/** Finds matters by number, building or words; a word that is still being composed is not looked for. */
export function SearchField({ field, value, onSearch }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  return (
    <form
      role="search"
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label="找一件事：编号、楼号、事情"
        placeholder="编号、楼号、事情"
        maxLength={50}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          if (!event.target.value) onSearch('');
        }}
      />
    </form>
  );
}
