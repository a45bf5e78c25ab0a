import { useSearchParams } from 'wouter';

/** What the address says beside the path, and a way to change parts of it: a page can be sent to a colleague as it is. */
export function useAddress<Name extends string>(): {
  said: Readonly<Partial<Record<Name, string>>>;
  say: (part: Partial<Record<Name, string | null>>) => void;
} {
  const [params, setParams] = useSearchParams();
  const said = Object.fromEntries(params) as Partial<Record<Name, string>>;
  const say = (part: Partial<Record<Name, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | null | undefined>(part)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return { said, say };
}
