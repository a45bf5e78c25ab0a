import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Trouble } from '@linli/shared/trouble';
import { Actions } from './actions';
import { Icon } from './icon';
import type { IconName } from './icon-name';
import { TroubleLine } from './trouble-line';

interface FormFootProps {
  /** Why the last try did not arrive: stands above the buttons until the next one. */
  trouble: Trouble | null;
  note?: string;
  noteIcon?: IconName;
  second?: ReactNode;
  children: ReactNode;
}

/** The actions of a form under what its last try met: the foot of a sheet. */
export const FormFoot = ({ trouble, note, noteIcon = 'info', second, children }: FormFootProps) => (
  <>
    {trouble && (
      <View className="bar__trouble">
        <TroubleLine trouble={trouble} />
      </View>
    )}
    {note && !trouble && (
      <View className="bar__note">
        <Icon name={noteIcon} size="s" className="why__icon" />
        <Text>{note}</Text>
      </View>
    )}
    <Actions second={second}>{children}</Actions>
  </>
);

/** The same at the thumb, for a form that is a page. */
export const FormBar = (props: FormFootProps) => (
  <View className="bar">
    <FormFoot {...props} />
  </View>
);
