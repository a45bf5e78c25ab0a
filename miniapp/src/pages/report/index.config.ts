export default definePageConfig({ navigationBarTitleText: '报一件事' });
