export default definePageConfig({ navigationBarTitleText: '培训、探访' });
