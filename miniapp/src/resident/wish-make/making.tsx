import { endWords } from '@linli/shared/deadline/deadline.words';
import type { WishDetail, WishForm } from '@linli/shared/wish/wish.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { useDraft } from '../../platform/draft';
import { goInstead, goTab } from '../../platform/go';
import { useMake } from './use-make';
import { draftFrom, emptyWish } from './wish-draft';
import { WishFields } from './wish-fields';

interface MakingProps {
  form: WishForm;
  /** The wish that is said again. */
  before: WishDetail | null;
}

/** The form, then what becomes of it. */
export function Making({ form, before }: MakingProps) {
  const draft = useDraft(before ? `wish.${before.id}` : 'wish', before ? draftFrom(before, form) : emptyWish);
  const make = useMake(draft, form, before);
  const { sending, submit, made } = make;
  if (made)
    return (
      <Page
        bar={
          <BottomBar
            second={
              <Button kind="line" big onTap={() => goTab('pages/wishes')}>
                看别人的
              </Button>
            }
          >
            <Button big onTap={() => goInstead('resident/wish', { id: made.id })}>
              看我的心愿
            </Button>
          </BottomBar>
        }
      >
        <Blank
          kind="sent"
          title="交给社区了"
          words={`${endWords(new Date(made.reviewDue), new Date(form.now))} 前看过，再让邻居看到。有人接会告诉您。`}
        />
      </Page>
    );
  return (
    <Page
      bar={
        <FormBar trouble={sending.trouble} note={`社区 ${form.reviewDays} 个工作日内核实，再公布`}>
          <Button big wide onTap={submit}>
            提交
          </Button>
        </FormBar>
      }
    >
      <WishFields draft={draft} form={form} make={make} again={before !== null} />
    </Page>
  );
}
