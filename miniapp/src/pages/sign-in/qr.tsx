export interface QrProps {
  text: string;
  label: string;
}

/** Inside WeChat nothing has to be scanned. */
export const Qr = (_: QrProps): null => null;
