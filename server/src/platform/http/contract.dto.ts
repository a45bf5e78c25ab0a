import { ApiProperty, type ApiPropertyOptions, type ApiResponseSchemaHost } from '@nestjs/swagger';
import { faultOf, type Fault, type Field, type Fields } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { ValidateBy, type ValidationArguments } from 'class-validator';

type SchemaObject = Exclude<ApiResponseSchemaHost['schema'], { $ref: string }>;

/** The JSON schema of a field rule. */
export function schemaOf(field: Field): SchemaObject {
  switch (field.kind) {
    case 'text':
      return {
        type: 'string',
        minLength: field.min,
        maxLength: field.max,
        ...(field.pattern && { pattern: field.pattern.source }),
      };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...field.of] };
    case 'list':
      return { type: 'array', items: schemaOf(field.of), minItems: field.min, maxItems: field.max };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(field.of) };
    case 'object':
      return objectSchema(field.fields);
    case 'maybe':
      return nullable(schemaOf(field.of));
    case 'optional':
      return schemaOf(field.of);
  }
}

/** Where a choice may be left open, null is one of what can be chosen: OpenAPI 3.0 lets no schema widen its own list. */
const nullable = ({ enum: choices, ...schema }: SchemaObject): SchemaObject => ({
  ...schema,
  nullable: true,
  ...(choices && { enum: [...choices, null] }),
});

/** The JSON schema of a whole contract; names outside it are not allowed. */
export function objectSchema(fields: Fields): SchemaObject {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    required: Object.keys(fields).filter((name) => fields[name]?.kind !== 'optional'),
    additionalProperties: false,
  };
}

/** What is wrong with single fields of an ask in the light of the others. */
type Between = (ask: object) => Readonly<Record<string, Fault | null>>;

/**
 * Turns a class into the DTO of a contract: class-validator checks each field by the shared rule and speaks its
 * words, Swagger describes it. `names` are what a person calls the fields, `between` is a shared rule over several of them.
 */
export const Contract =
  (fields: Fields, names: Readonly<Record<string, string>>, between: Between = () => ({})) =>
  (target: { prototype: object }): void => {
    for (const [name, field] of Object.entries(fields)) {
      const faultIn = (value: unknown, { object }: Pick<ValidationArguments, 'object'>) =>
        faultOf(field, value) ?? between(object)[name] ?? null;
      const words = (args: ValidationArguments) => {
        const fault = faultIn(args.value, args);
        return fault ? faultWords(fault, names[name] ?? name) : '';
      };
      ValidateBy({
        name: 'contract',
        validator: {
          validate: (value, args) => args !== undefined && faultIn(value, args) === null,
          defaultMessage: (args) => (args ? words(args) : name),
        },
      })(target.prototype, name);
      ApiProperty({ ...schemaOf(field), required: field.kind !== 'optional' } as ApiPropertyOptions)(
        target.prototype,
        name,
      );
    }
  };
