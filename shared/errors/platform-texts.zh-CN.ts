import type { ErrorText } from './describe.ts';
import type { PlatformCode } from './platform-codes.ts';

export const ZH_PLATFORM_TEXTS: Readonly<Record<PlatformCode, ErrorText>> = {
  PLATFORM_ORDER_INVALID: {
    title: '订单被判为非法',
    text: '平台不接受订单号或订单里的某个字段。没有产生单号。',
    action: '核对订单号和渠道，改好文件后重新导入。',
  },
  PLATFORM_ORDER_NOT_FOUND: {
    title: '平台查不到这个订单',
    text: '订单、店铺和渠道对不上。没有产生单号。',
    action: 'user_id 填所属店铺的 ID（或 -1）；其他平台的订单要选对渠道。',
  },
  PLATFORM_ORDER_OTHER_SHOP: {
    title: '其他店铺的订单',
    text: '订单属于另一个店铺。没有产生单号。',
    action: 'user_id 填所属店铺的 ID，或填 -1。',
  },
  PLATFORM_CIPHERTEXT_DAMAGED: {
    title: '密文地址已损坏',
    text: '收件人密文在途中被改动，被当成明文。没有产生单号。',
    action: '从平台重新获取订单，原样导入。',
  },
  PLATFORM_BALANCE: {
    title: '网点余额或订购问题',
    text: '网点没有剩余单号，或寄件地址没有订购。没有产生单号。',
    action: '向快递网点充值或订购，并使用已订购的寄件地址。',
  },
  PLATFORM_BUSY: {
    title: '平台繁忙',
    text: '平台返回系统错误。{again}。',
    action: '稍等片刻，{retry}。',
  },
  PLATFORM_WAYBILL_GONE: {
    title: '运单已不存在',
    text: '单号已取消、被回收，或是用另一个店铺取的。',
    action: '销毁旧面单。按 F11 加包裹取新单号。',
  },
  PLATFORM_REFUSED: {
    title: '平台拒绝了请求',
    text: '平台给出的原因见下。这一步没有执行。',
    action: '按下面的原因处理，然后再试。',
  },
  PLATFORM_TRY_LATER: {
    title: '平台暂时出错',
    text: '平台返回系统错误，要求稍后再试。这一步是否已经生效不确定。',
    action: '稍等片刻，先到平台查看结果，再重试。',
  },
  PLATFORM_BUSY_OR_INPUT: {
    title: '平台繁忙或内容不对',
    text: '1688 对系统繁忙、订单号不对、快递代码不对给出同一句话。是否已经发货不确定。',
    action: '核对订单号和快递代码（cpCode，例如 YTO），到平台查看订单，再重试。',
  },
  PLATFORM_TOO_OFTEN: {
    title: '调用太频繁',
    text: '平台限制了调用次数。这一步没有执行。',
    action: '等几分钟再试；经常出现时减少同时操作的台数。',
  },
  PLATFORM_PARAMETER: {
    title: '平台看不懂请求',
    text: '平台认为参数有误。这一步没有执行。',
    action: '核对订单内容；内容没有问题时，把诊断信息发给支持。',
  },
  PLATFORM_AUTHORISATION: {
    title: '平台不接受店铺授权',
    text: '授权已过期、没有授权，或店铺不对。这一步没有执行。',
    action: '在服务商处重新授权店铺，并检查设置里的 seller_nick。',
  },
  PLATFORM_NOT_SUBSCRIBED: {
    title: '没有订购快递服务',
    text: '店铺没有订购这家快递的电子面单。这一步没有执行。',
    action: '在平台后台订购，或换用已订购的快递。',
  },
  PLATFORM_WAYBILL_UNKNOWN: {
    title: '平台查不到这个运单',
    text: '运单号、快递公司和店铺对不上。底单没有改动。',
    action: '核对运单号和快递公司，用当初取号的店铺再试。',
  },
  PLATFORM_ALREADY_CANCELLED: {
    title: '运单已经取消',
    text: '平台说这个运单早已取消或被回收。不需要再做什么。',
    action: '旧面单不要用；还要发货就用新的 pack_id 取号。',
  },
  PLATFORM_TOO_LATE_TO_CANCEL: {
    title: '已经来不及取消',
    text: '快递已揽收，或运单已发货、已有轨迹。运单仍然有效。',
    action: '不要再试取消；需要拦截请联系快递网点。',
  },
  PLATFORM_CANCEL_UNSUPPORTED: {
    title: '这家快递不能在线取消',
    text: '快递公司不支持取消这个运单。运单仍然有效。',
    action: '联系快递网点取消。',
  },
  PLATFORM_OUT_OF_RANGE: {
    title: '地址超出配送范围',
    text: '快递不送这个地址，或属于偏远地区。没有产生单号。',
    action: '换一家快递，或与买家确认地址。',
  },
  PLATFORM_ADDRESS_UNREADABLE: {
    title: '地址无法识别',
    text: '平台拆分不了这个地址。这一步没有执行。',
    action: '核对省、市、区和详细地址。',
  },
  PLATFORM_TRACK_EMPTY: {
    title: '还没有物流轨迹',
    text: '平台还没有这个运单的轨迹。',
    action: '发货后过一会儿再查。',
  },
  PLATFORM_CARRIER_INVALID: {
    title: '快递公司不对',
    text: '平台没有收到快递公司，或不认识、不支持它。这一步没有执行。',
    action: '按平台的快递公司列表改正代码。',
  },
  PLATFORM_TRACK_NO_INVALID: {
    title: '运单号不符合要求',
    text: '单号不符合这家快递的规则、已用过太多次，或轨迹早于付款。没有发货。',
    action: '核对运单号和快递公司是否配套。',
  },
  PLATFORM_RECEIVER_MISMATCH: {
    title: '收件人对不上',
    text: '运单上的收件人与订单不一致。没有发货。',
    action: '核对面单是否贴错包裹；买家改过地址时重新取号。',
  },
  PLATFORM_RETURN_ADDRESS_MISSING: {
    title: '店铺没有默认退货地址',
    text: '平台要求店铺有默认地址。没有发货。',
    action: '在平台后台设置默认退货地址，再发货。',
  },
  PLATFORM_TOO_MANY: {
    title: '一次提交太多',
    text: '平台拒绝了这一批。没有发货。',
    action: '减少一次提交的订单，再试。',
  },
  PLATFORM_ORDER_UNKNOWN: {
    title: '平台没有这个订单',
    text: '平台查不到订单号。没有发货。',
    action: '核对订单号（主订单号，末尾不带 A）和店铺。',
  },
  PLATFORM_SHOP_NOT_OWNER: {
    title: '订单属于另一个店铺',
    text: '这个店铺不能操作别的店铺的订单。没有发货。',
    action: '用订单所属的店铺发货。',
  },
  PLATFORM_ORDER_STATE: {
    title: '订单不是待发货状态',
    text: '订单现在的状态见下面的原话。没有发货。',
    action: '到平台刷新订单，按它的状态处理。',
  },
  PLATFORM_ORDER_CLOSED: {
    title: '订单已取消或关闭',
    text: '订单已取消、已退款或已关闭。没有发货。',
    action: '包裹不要发出，拆包退回库存。',
  },
  PLATFORM_REFUND_PENDING: {
    title: '订单正在退款或售后',
    text: '买家申请了退款或售后。没有发货。',
    action: '包裹先放一边，等售后处理完再决定。',
  },
  PLATFORM_RISK_REVIEW: {
    title: '订单在风险审核',
    text: '平台正在审核这个订单。没有发货。',
    action: '等 1 到 2 小时再发货。',
  },
  PLATFORM_ALREADY_SHIPPED: {
    title: '订单已经发货',
    text: '平台说这个订单已发货或已收货。没有再次发货。',
    action: '核对平台上的运单号：一致就算完成，不一致请通知主管。',
  },
  PLATFORM_WAREHOUSE_SHIPS: {
    title: '由平台仓发货',
    text: '这个订单由平台仓库发货。没有发货。',
    action: '包裹不要发出。',
  },
  PLATFORM_NOT_PAID: {
    title: '订单还没付款',
    text: '买家还没有付款。没有发货。',
    action: '包裹先放一边，付款后再发货。',
  },
  PLATFORM_INTERCEPTED: {
    title: '拼多多拦截了外部单号',
    text: '拼多多会随机拦截从其他平台取的单号，提示接口超时。这次没有发货成功。',
    action: '按提示的秒数等待后再发；以后拼多多订单用拼多多面单取号。',
  },
  PLATFORM_NOT_TRADABLE: {
    title: '商品不能在线交易',
    text: '这个 1688 商品现在不能下单。没有创建订单。',
    action: '换一个货源。',
  },
  PLATFORM_SPEC_MISMATCH: {
    title: '商品规格对不上',
    text: '规格不属于这个商品、没有指定规格，或商品不是同一卖家的。没有创建订单。',
    action: '重新选择商品和规格；不同卖家分开下单。',
  },
  PLATFORM_NO_STOCK: {
    title: '货源库存不足',
    text: '卖家没有足够的库存。没有创建订单。',
    action: '减少数量，或换一个货源。',
  },
  PLATFORM_BELOW_MINIMUM: {
    title: '没有达到起批条件',
    text: '数量或金额不满足起批或混批要求。没有创建订单。',
    action: '增加数量，或换一个支持一件代发的货源。',
  },
  PLATFORM_RELATION_MISSING: {
    title: '没有建立分销关系',
    text: '卖家与店铺之间没有分销（代销）关系。没有创建订单。',
    action: '先建立分销关系并添加分销店铺，再下单。',
  },
  PLATFORM_PRICE_ZERO: {
    title: '规格价格为 0',
    text: '这个规格的价格为 0，不能下单。没有创建订单。',
    action: '请卖家改正价格，或换规格。',
  },
};
