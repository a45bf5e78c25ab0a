import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { Refusal } from '@linli/shared/refusal';
import { validate, type ValidationError } from 'class-validator';

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
    // Nothing binary comes in a body of JSON: without the store of all rules the pipe does not look for it, which takes as long as the check.
    validatorPackage: { validate },
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
