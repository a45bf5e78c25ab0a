export default definePageConfig({ navigationBarTitleText: '暂停报事' });
