export default definePageConfig({ navigationBarTitleText: '共享工具墙' });
