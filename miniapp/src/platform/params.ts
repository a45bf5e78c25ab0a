import { useRouter } from '@tarojs/taro';

/** This page's parameters, decoded once: both hosts hand them over as they stand in the address. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  return decodedOnce(useRouter().params);
}

/** The values of `params` decoded; a value that is no valid encoding stays as it is. */
export function decodedOnce(
  params: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => name !== '$taroTimestamp')
      .map(([name, value]) => [name, value === undefined ? undefined : decoded(value)]),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
