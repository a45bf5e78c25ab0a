import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { checkApi } from '@linli/shared/check/check.api';
import { complain, type Complain } from '@linli/shared/check/check.contract';
import { checkFieldWords } from '@linli/shared/check/check.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { ComplaintService } from './complaint.service';

@Contract(complain, checkFieldWords)
export class ComplainDto {}
export interface ComplainDto extends Complain {}

@Controller()
export class ComplaintController {
  constructor(
    private readonly once: Once,
    private readonly complaints: ComplaintService,
  ) {}

  /** Says that what neighbours see of a ticket should not be seen. */
  @Answers(checkApi.complain, nothing, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  complain(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ComplainDto,
  ): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.complaints.complain(tx, me, id, ask);
      return {};
    });
  }
}
