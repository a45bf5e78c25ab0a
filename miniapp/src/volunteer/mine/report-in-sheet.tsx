import { Text } from '@tarojs/components';
import { useState } from 'react';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import type { ReportInKind } from '@linli/shared/report-in/report-in.rules';
import { reportInFaults, reportInKindWords } from '@linli/shared/report-in/report-in.words';
import type { ServiceTermLine } from '@linli/shared/service-term/service-term.contract';
import { Chips } from '../../parts/chips';
import { CompoundPicker } from '../../parts/compound-picker';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { plateWords } from '@linli/shared/place/place.words';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ReportInSheetProps {
  kind: ReportInKind;
  functions: readonly ServiceTermLine[];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Reporting in where a door is: a member at its building, a unit at its compound. The door that is open stands there already. */
export function ReportInSheet({ kind, functions, onClose, reload }: ReportInSheetProps) {
  const door = useDoor(({ page }) => page?.plate ?? null);
  const [place, setPlace] = useState(door && { id: door.placeId, name: plateWords(door) });
  const [unitName, setUnit] = useState('');
  const [can, setCan] = useState<string[]>([]);
  const { wrong, trouble, mend, send } = useSending(['placeId', 'unitName', 'functions']);
  const unit = kind === 'unit';
  async function ask() {
    const faults = {
      ...(!place && { placeId: '先选到哪里报到' }),
      ...(unit && unitName.trim().length < 2 && { unitName: reportInFaults.unitName }),
    };
    const body = { kind, placeId: place?.id ?? '', functions: can, ...(unit && { unitName }) };
    if (!(await send(faults, (key) => call(reportInApi.ask, { body, key })))) return;
    toast('交上了，等社区确认');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={reportInKindWords[kind]}
      open
      onClose={onClose}
      verb="报到"
      onSend={ask}
      trouble={trouble}
    >
      {unit && (
        <Field name="unitName" label="单位名称" error={wrong.unitName}>
          <TextLine
            value={unitName}
            max={40}
            onChange={(text) => {
              setUnit(text);
              mend('unitName');
            }}
          />
        </Field>
      )}
      {unit && (
        <Field name="functions" label="单位能做什么" hint="可不填" error={wrong.functions}>
          <Chips
            many
            columns={3}
            options={functions.map(({ code: key, name: words }) => ({ key, words }))}
            value={can}
            onChange={setCan}
          />
        </Field>
      )}
      <Field
        name="placeId"
        label={unit ? '到哪个小区' : '到哪栋楼'}
        error={wrong.placeId}
        note={unit ? '选小区里任何一个门' : '选这栋楼的任何一个门'}
      >
        {place && <Text className="line strong">{place.name}</Text>}
        <CompoundPicker
          onPick={(compound, { placeId, name }) => {
            setPlace({ id: placeId, name: `${compound.name} ${name}` });
            mend('placeId');
          }}
        />
      </Field>
    </FormSheet>
  );
}
