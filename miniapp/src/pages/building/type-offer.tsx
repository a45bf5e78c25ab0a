import { Button } from '../../parts/button';
import { setElder, useMode } from '../../platform/mode';

/** Large type, or the way back, offered where people come in. */
export function TypeOffer({ wide }: { wide?: boolean }) {
  const { elder } = useMode();
  return (
    <Button kind="line" small={!wide} wide={wide} icon="type" onTap={() => setElder(!elder)}>
      {elder ? '普通版' : '大字版'}
    </Button>
  );
}
