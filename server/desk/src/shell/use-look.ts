import { useEffect } from 'react';
import { propertiesOf } from '@linli/shared/setting/appearance.rules';
import { settingApi } from '@linli/shared/setting/setting.api';
import { useAsk } from '../platform/use-ask';

/** Dresses the desk as its district wants it: colours and corners as custom properties, its name in the title of the window. */
export function useLook(): void {
  const { data } = useAsk(settingApi.appearance);
  const terms = data?.terms;
  useEffect(() => {
    if (!terms) return undefined;
    const { style } = document.documentElement;
    const title = document.title;
    const properties = Object.entries(propertiesOf(terms));
    for (const [name, value] of properties) style.setProperty(name, value);
    document.title = `${terms.name}工作台`;
    return () => {
      for (const [name] of properties) style.removeProperty(name);
      document.title = title;
    };
  }, [terms]);
}
