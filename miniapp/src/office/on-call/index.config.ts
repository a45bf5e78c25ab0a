export default definePageConfig({ navigationBarTitleText: '应急值班表' });
