/** The small plate: 12号楼, or a place that has a name instead. */
export const MiniPlate = ({
  plate: { building, name },
}: {
  plate: { building: string | null; name: string };
}) => (
  <span className="miniplate">
    {building ?? name}
    {building && <small className="miniplate__unit">号楼</small>}
  </span>
);
