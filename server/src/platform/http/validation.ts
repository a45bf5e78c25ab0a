import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { Refusal } from '@linli/shared/refusal';
import type { ValidationError } from 'class-validator';

const wordsOf = ({ property, constraints = {} }: ValidationError): string =>
  constraints.contract ?? faultWords({ why: 'unknown' }, property);

/** Takes no body, and the body null, for one without fields: handlers read fields of what they are given. */
class ContractPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? (value ?? {}) : value, metadata) as Promise<unknown>;
  }
}

/** Checks every body against its DTO through class-validator: unknown fields are refused, each fault has its words. */
export const contractPipe = (): ValidationPipe =>
  new ContractPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) =>
      new Refusal(
        'field.wrong',
        {},
        Object.fromEntries(errors.map((error) => [error.property, wordsOf(error)])),
      ),
  });
