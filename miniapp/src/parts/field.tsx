import { Text, View } from '@tarojs/components';
import { createContext, useContext, type ReactNode } from 'react';
import { TroubleLine } from './trouble-line';

interface FieldProps {
  /** The field's name in its form; `showField(name)` scrolls here. */
  name?: string;
  label: string;
  hint?: string;
  /** What is wrong and what to do; stands at the field. */
  error?: string;
  note?: string;
  children: ReactNode;
}

const Around = createContext<{ label?: string; bad: boolean }>({ bad: false });

/** The label around a control, for its screen-reader name and its red edge. */
export const useField = () => useContext(Around);

/** One question of a form: label, control, what is wrong, note. */
export const Field = ({ name, label, hint, error, note, children }: FieldProps) => (
  <View className="field" id={name && `field-${name}`}>
    <View className="field__label">
      <Text>{label}</Text>
      {hint && <Text className="field__hint">{hint}</Text>}
    </View>
    <Around.Provider value={{ label, bad: Boolean(error) }}>{children}</Around.Provider>
    {error && <TroubleLine trouble={{ message: error }} />}
    {note && <Text className="field__note">{note}</Text>}
  </View>
);
