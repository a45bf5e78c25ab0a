export default definePageConfig({ navigationBarTitleText: '同事' });
