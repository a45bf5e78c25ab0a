import { Injectable } from '@nestjs/common';
import type { PolicyTerms } from '@linli/shared/deadline/policy.rules';
import { policyFaultWords } from '@linli/shared/deadline/policy.words';
import { policyFaults } from '@linli/shared/deadline/publish.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { refuseFields } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PolicyRow, PolicyRuleRow } from './calendar.entity';
import { policyAssigned, policyPublished } from './calendar.events';
import { CalendarRepository } from './calendar.repository';
import type { Publishing } from './calendar.service';
import { PolicyRepository, type MatterKind } from './policy.repository';

/** A policy as it is published: its code stays, its name is for people. */
export interface NewPolicy extends PolicyTerms {
  readonly code: string;
  readonly name: string;
}

export type PolicyVersion = PolicyRow;
export type PolicyRule = PolicyRuleRow;
export type NewRule = Pick<PolicyRuleRow, 'categoryId' | 'urgent' | 'placeKind' | 'policyCode'>;

/** Policies, as versions that are never changed, and which matters have which. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly calendars: CalendarRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Publishes the next version of a policy. Matters received before keep theirs. Faults are refused at the part they are in. */
  async publish(
    tx: Tx,
    { districtId, by, source, fromAt }: Publishing,
    { code, name, ...terms }: NewPolicy,
  ): Promise<void> {
    refuseFaults(terms);
    await this.calendars.lock(tx, districtId);
    const id = newId(tx.at);
    const version = 1 + (await this.policies.newest(tx, districtId, code));
    await tx.rows.insert(PolicyRow, { id, districtId, code, name, version, source, terms, fromAt });
    const facts = { code, version: `${version}`, from: localDate(fromAt) };
    await this.outbox.publish(tx, policyPublished({ districtId, subjectId: id, actorId: by, facts }));
  }

  /** From a moment on matters of this kind have that policy; a rule for the same kind gives way to this one. */
  async assign(tx: Tx, { districtId, by, source, fromAt }: Publishing, rule: NewRule): Promise<void> {
    const id = newId(tx.at);
    await tx.rows.insert(PolicyRuleRow, { id, districtId, ...rule, source, fromAt });
    const facts = { code: rule.policyCode, category: rule.categoryId };
    await this.outbox.publish(tx, policyAssigned({ districtId, subjectId: id, actorId: by, facts }));
  }

  /** Every policy of a district: of each the version in force now. */
  inForce(read: Read, districtId: string): Promise<PolicyVersion[]> {
    return this.policies.inForce(read, districtId);
  }

  /** Versions that begin later, first to begin first. */
  coming(read: Read, districtId: string): Promise<PolicyVersion[]> {
    return this.policies.coming(read, districtId);
  }

  /** Every version of every policy of a district, of each the last to begin first. */
  all(read: Read, districtId: string): Promise<PolicyVersion[]> {
    return this.policies.all(read, districtId);
  }

  /** The number of the newest version of a policy; none is 0. */
  newest(read: Read, districtId: string, code: string): Promise<number> {
    return this.policies.newest(read, districtId, code);
  }

  /** Every rule of a district that has not ended by which matters have their policies, first to begin first. */
  rules(read: Read, districtId: string): Promise<PolicyRule[]> {
    return this.policies.rules(read, districtId);
  }

  /** The names of the categories that have each policy, by its code. */
  usedFor(read: Read, districtId: string): Promise<Map<string, string[]>> {
    return this.policies.usedFor(read, districtId);
  }

  /** The version of the policy that a matter received now has. */
  async forMatter(read: Read, districtId: string, matter: MatterKind): Promise<string> {
    return (await this.policies.forMatter(read, districtId, matter)).id;
  }
}

const refuseFaults = (terms: PolicyTerms): void =>
  refuseFields(
    Object.fromEntries(
      Object.entries(policyFaults(terms)).map(([part, fault]) => [part, policyFaultWords[fault]]),
    ),
  );
