import { useEffect, useState } from 'react';
import { useForm, type Form } from './use-form';

/** A form whose fields are kept in this tab under a name until they are sent: whoever leaves the page finds them again. */
export function useKeptForm<Fields extends object>(
  name: string,
  empty: Fields,
): Form<Fields> & { forget: () => void } {
  const place = `desk.draft.${name}`;
  const [begun] = useState(() => keptAt(place, empty));
  const form = useForm(begun);
  const { value } = form;
  useEffect(() => {
    if (value !== begun) sessionStorage.setItem(place, JSON.stringify(value));
  }, [place, value, begun]);
  return { ...form, forget: () => sessionStorage.removeItem(place) };
}

function keptAt<Fields extends object>(place: string, empty: Fields): Fields {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Fields>) };
  } catch {
    return empty;
  }
}
