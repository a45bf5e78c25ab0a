import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { emptyOption, type OptionDraft, type PollDraft } from './poll-draft';

interface OptionFieldsProps {
  value: PollDraft;
  error: string | undefined;
  change: (part: Partial<PollDraft>) => void;
}

const most = 12;

/** The answers one may give, a line each; services have a price and what it is for. */
export function OptionFields({ value: { options, kind }, error, change }: OptionFieldsProps) {
  const set = (index: number, part: Partial<OptionDraft>) =>
    change({ options: options.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      {options.map((option, index) => (
        <div key={index} className="polls-option">
          <TextField
            label={`选项 ${index + 1}`}
            max={40}
            value={option.name}
            error={index === 0 ? error : undefined}
            onChange={(name) => set(index, { name })}
          />
          {kind === 'menu' && (
            <>
              <TextField
                label={`选项 ${index + 1} 多少元`}
                value={option.price}
                onChange={(price) => set(index, { price })}
              />
              <TextField
                label={`选项 ${index + 1} 单位`}
                empty="每户每月"
                max={10}
                value={option.unit}
                onChange={(unit) => set(index, { unit })}
              />
            </>
          )}
          {options.length > 2 && (
            <Button
              kind="plain"
              label={`去掉选项 ${index + 1}`}
              onPress={() => change({ options: options.filter((_, at) => at !== index) })}
            >
              去掉
            </Button>
          )}
        </div>
      ))}
      {options.length < most && (
        <Button kind="plain" icon="add" onPress={() => change({ options: [...options, emptyOption] })}>
          加一个选项
        </Button>
      )}
    </>
  );
}
