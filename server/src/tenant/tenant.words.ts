interface Exported {
  readonly name: string;
  readonly at: string;
  readonly tables: readonly { readonly table: string; readonly lines: number }[];
  readonly files: number;
}

export const readmeFile = '说明.txt';

/** What an export says of itself, for whoever opens it years later. */
export const readmeWords = ({
  name,
  at,
  tables,
  files,
}: Exported): string => `${name}：邻里系统里这个区的全部数据
导出的时刻：${at}（世界时，比北京时间晚 8 小时）

这个文件夹里有什么
  manifest.json   目录：每个文件有几行，SHA-256 校验值是多少
  tables/         数据库里的每一张表一个文件，一行是一条记录（JSON），共 ${tables.length} 张表
  files/          居民和工作人员交来的照片、录音、材料，共 ${files} 个文件，按原来的存放位置摆放
  files.jsonl     files/ 里每个文件的大小和校验值

怎么看
  .jsonl 文件可以用任何文本编辑器打开，也可以导入数据库或者表格软件。时间都是世界时。
  以 \\x 开头的是二进制内容（十六进制）。名字以 sealed 结尾的列（例如电话）是加密的，
  要用导出时系统的 LINLI_SECRET 才能解开，请另外妥善保管这把钥匙。

怎么知道它没有被改动
  node server/dist/start/tenant.js verify <这个文件夹>

里面有居民的个人信息。请加密保存，只交给该看的人，不再需要时彻底销毁。

各表的记录数
${tables.map(({ table, lines }) => `  ${table}：${lines}`).join('\n')}
`;

/** What is wrong with an export, by kind. */
export const exportFaultWords = {
  missing: (file: string) => `少了文件：${file}`,
  altered: (file: string) => `被改动过：${file}`,
  stray: (file: string) => `多出来的文件：${file}`,
  noManifest: '没有目录 manifest.json，或者它不是邻里的导出',
};
