import type { ErrorTexts } from './describe.ts';
import { ZH_PLATFORM_TEXTS } from './platform-texts.zh-CN.ts';

export const ZH_TEXTS: ErrorTexts = {
  GATEWAY_UNREACHABLE: {
    title: '连不上网关',
    text: '无法连接 {host}（{reason}）。请求没有发出，没有产生单号。',
    action: '检查网络，然后{retry}。',
  },
  GATEWAY_TIMEOUT: {
    title: '网关没有按时回答',
    text: '{seconds} 秒内没有回答。{again}。',
    action: '网络恢复后{retry}。',
  },
  GATEWAY_CONNECTION_LOST: {
    title: '回答之前连接断开',
    text: '请求已发出，没有收到回答（{reason}）。{again}。',
    action: '检查网络，然后{retry}。',
  },
  GATEWAY_HTTP_STATUS: {
    title: '网关返回 HTTP {status}',
    text: '回答里没有结果。{again}。',
    action: '一分钟后再试。仍然如此，请把诊断信息发给服务商。',
  },
  GATEWAY_NOT_JSON: {
    title: '回答不是 JSON',
    text: '可能是中间的代理在回答，或回答被截断：{head}。{again}。',
    action: '检查代理和设置里的网关地址，然后再试。',
  },
  GATEWAY_ANSWER_UNEXPECTED: {
    title: '看不懂网关的回答',
    text: '网关有回答，但与文档不符（{where}）。{again}。',
    action: '再试一次。仍然如此，请把诊断信息发给服务商。',
  },
  GATEWAY_SIGNATURE: {
    title: '签名被拒绝',
    text: '网关不接受签名。没有产生单号。',
    action: '在设置里重新填写 appid 和密钥，并测试连接。',
  },
  GATEWAY_CLOCK: {
    title: '本机时间不准',
    text: '本机比网关{direction} {minutes} 分钟，调用被拒绝。没有产生单号。',
    action: '把本机日期和时间设为自动，然后再试。',
  },
  GATEWAY_CLOCK_DRIFT: {
    title: '本机时间{direction} {seconds} 秒',
    text: '本机比网关{direction} {seconds} 秒。现在还能调用，差到几分钟就会被拒绝。',
    action: '把本机日期和时间设为自动。',
  },
  GATEWAY_AUTHORISATION: {
    title: '店铺没有授权',
    text: '网关不接受这个店铺或 appid。没有产生单号。',
    action: '在服务商处重新授权店铺，并检查设置里的 seller_nick。',
  },
  GATEWAY_BUSY: {
    title: '网关繁忙',
    text: '网关要求稍后再试。{again}。',
    action: '稍等片刻，{retry}。',
  },
  GATEWAY_REFUSED: {
    title: '网关拒绝了调用',
    text: '网关给出的原因见下。没有返回单号。',
    action: '按下面的原因处理，然后再试。',
  },
  GATEWAY_ADDRESS_INVALID: {
    title: '网关地址不可用',
    text: '{address} 不是 https 地址。只有本机地址才允许 http。',
    action: '在设置里按 https://主机 的格式填写。',
  },
  PARCEL_NOT_ANSWERED: {
    title: '回答里没有这个包裹',
    text: '网关有回答，但没有提到这个包裹。是否已有单号不确定；再问得到的是同一个单号。',
    action: '重新扫描订单。',
  },
  ...ZH_PLATFORM_TEXTS,
  FILE_UNREADABLE: {
    title: '文件读不了',
    text: '无法读取 {file}（{reason}）。没有导入任何订单。',
    action: '检查文件是否存在、是否被其他程序打开。',
  },
  FILE_TOO_LARGE: {
    title: '文件太大',
    text: '{file} 有 {megabytes} MB，最多读取 {limit} MB。没有导入任何订单。',
    action: '把文件拆开。',
  },
  FILE_NOT_JSON: {
    title: '文件不是 JSON',
    text: '{file} 不是有效的 JSON（{reason}）。没有导入任何订单。',
    action: '重新导出为 JSON 文件。',
  },
  FILE_NOT_ORDERS: {
    title: '文件里没有订单',
    text: '{file} 是 JSON，但既不是带 order_infos 的 request_data，也不是订单数组。没有导入任何订单。',
    action: '选择带 order_infos 的文件。',
  },
  FILE_EMPTY: {
    title: '文件是空的',
    text: '{file} 里一个订单也没有。没有导入任何订单。',
    action: '选择另一个文件。',
  },
  FILE_NOT_TEXT: {
    title: '文件不是文本',
    text: '{file} 既不是 UTF-8、UTF-16，也不是 GB18030 文本。没有导入任何订单。',
    action: '用 Excel 打开，另存为 xlsx 或 CSV（UTF-8），再导入。',
  },
  FILE_NOT_TABLE: {
    title: '表格读不出来',
    text: '{file} 不是完整的表格（{reason}）。没有导入任何订单。',
    action: '重新导出，或用 Excel 打开后另存为 xlsx，再导入。',
  },
  FILE_XLS_OLD: {
    title: '旧的 Excel 格式',
    text: '{file} 是 Excel 2003 的 xls 文件，这里只读 xlsx、CSV 和 JSON。没有导入任何订单。',
    action: '用 Excel 打开，另存为 xlsx，再导入。',
  },
  FILE_COLUMNS_MISSING: {
    title: '表格缺少必需的列',
    text: '{file} 里认不出这些列：{fields}。没有导入任何订单。',
    action: '补上表头，或在订单页打开文件，选好每一列的含义。',
  },
  CELL_NUMBER_MANGLED: {
    title: '表格软件改动了数字',
    text: '「{column}」一列是数字格式，超过 15 位的部分已经丢失，原来的号码看不出来。没有导入，也没有猜。',
    action: '从店铺后台重新导出，把这一列设为文本格式，再导入。',
  },
  PARCEL_ROWS_DISAGREE: {
    title: '同一包裹的两行不一致',
    text: '第 {row} 行的「{column}」与同一订单前面的行不同。整个包裹没有导入。',
    action: '在文件里改成一致；如果是两个箱子，给第二个填自己的 pack_id（p2、p3 …）。',
  },
  GOODS_TWICE_IN_PARCEL: {
    title: '同样的商品出现两次',
    text: '第 {row} 行和第 {again} 行是同一包裹里同样的商品，两行都会算上。',
    action: '核对是不是重复的行；是的话先从文件里删掉一行。',
  },
  ADDRESS_NOT_SPLIT: {
    title: '地址分不出省市区',
    text: '「{column}」里的省、市、区、详细地址之间没有空格。没有导入，也没有猜。',
    action: '导出时把省、市、区分成三列，或用空格隔开。',
  },
  CARRIER_NAME_UNKNOWN: {
    title: '不认识的快递公司',
    text: '「{value}」不是已知的快递名称或代码。没有导入。',
    action: '在文件里改成快递代码（例如 zhongtong），或不选快递这一列，用设置里的快递。',
  },
  CHANNEL_NAME_UNKNOWN: {
    title: '不认识的平台',
    text: '「{value}」不是已知的平台名称或代码。没有导入。',
    action: '在文件里改成平台名称（例如 抖音），或不选渠道这一列，统一选一个平台。',
  },
  IMPORT_BUSY: {
    title: '正在导入另一个文件',
    text: '{file} 没有打开。正在导入的文件不受影响。',
    action: '等它完成，或先取消，再打开这个文件。',
  },
  IMPORT_GONE: {
    title: '这次导入已经关闭',
    text: '文件已经关闭或换成了另一个。没有导入任何订单。',
    action: '重新打开文件。',
  },
  ORDER_ID_INVALID: {
    title: '订单号不可用',
    text: 'order_id「{value}」为空、超过 32 个字符、被表格软件改成了科学计数，或含有数字、字母、- / _ 以外的字符。没有导入。',
    action: '在文件里改正 order_id，并保持文本格式。',
  },
  ORDER_ID_TRAILING_A: {
    title: '订单号末尾不止一个 A',
    text: 'order_id「{value}」末尾有多个 A；抖音订单号只会带一个。没有导入，也没有发出请求。',
    action: '在文件里改成纯数字的订单号。',
  },
  PACK_ID_INVALID: {
    title: 'pack_id 不可用',
    text: 'pack_id「{value}」超过 15 个字符，或含有字母、数字、_ 以外的字符。没有导入，也没有发出请求。',
    action: '在文件里只用字母、数字和 _，最多 15 个，例如 p2。',
  },
  RECEIVER_MISSING: {
    title: '订单缺少收件人',
    text: '缺少 {field}。没有导入，也没有发出请求。',
    action: '在文件里补全收件人，重新导入。',
  },
  RECEIVER_MASKED: {
    title: '收件人打了星号',
    text: '{field} 含有 *，是脱敏后的内容，快递送不到。没有导入，也没有发出请求。',
    action: '从平台导出完整的密文或明文收件人，重新导入。',
  },
  ITEMS_MISSING: {
    title: '订单缺少商品',
    text: 'items 缺失或为空。没有导入，也没有发出请求。',
    action: '在文件里补全商品，重新导入。',
  },
  ORDER_FIELD_INVALID: {
    title: '订单字段不可用',
    text: '{field} 不符合网关要求。没有导入，也没有发出请求。',
    action: '在文件里改正，重新导入。',
  },
  ORDER_FIELD_TOO_LONG: {
    title: '订单字段太长',
    text: '{field} 有 {length} 个字符，最多 {limit} 个。没有导入，也没有发出请求。',
    action: '在文件里缩短，重新导入。',
  },
  ORDER_FIELD_NOT_WHOLE: {
    title: '订单字段要填整数',
    text: '{field} 要填整数（单位 {unit}）。没有导入，也没有发出请求。',
    action: '在文件里换算成 {unit} 的整数，重新导入。',
  },
  ORDER_FIELD_TOO_SMALL: {
    title: '订单字段数值太小',
    text: '{field} 要填不小于 {least} 的整数。没有导入，也没有发出请求。',
    action: '在文件里改正，或删掉这个字段，重新导入。',
  },
  CHANNEL_WANTS_CIPHERTEXT: {
    title: '抖音订单用了明文',
    text: '渠道是抖音，{field} 却是明文；抖音订单一般要用密文，平台可能拒绝。不影响导入。',
    action: '是其他平台的订单就改 order_channel；是抖音订单就用平台给的密文。',
  },
  CHANNEL_WANTS_PLAIN_TEXT: {
    title: '其他平台的订单用了密文',
    text: '渠道不是抖音（{channel}），{field} 却是密文；平台可能拒绝。不影响导入。',
    action: '是抖音订单就把 order_channel 改成 1；是其他平台的订单就用明文收件人。',
  },
  PARCEL_TWICE_IN_FILE: {
    title: '同一包裹出现两次',
    text: '文件前面已有相同的 order_id 和 pack_id，以第一个为准。',
    action: '第二个箱子请用自己的 pack_id（p2、p3 …），或删掉这一行。',
  },
  SENDER_MISSING: {
    title: '缺少寄件人',
    text: '文件和设置里都没有完整的寄件人（{field}）。没有发出请求。',
    action: '在设置里填写寄件人。',
  },
  CARRIER_MISSING: {
    title: '缺少快递公司',
    text: '文件和设置里都没有快递公司（logistics_code）。没有发出请求。',
    action: '在设置里选择快递公司。',
  },
  CARRIER_NOT_OFFERED: {
    title: '店铺没有这家快递',
    text: '{carrier} 不在店铺可用的快递公司里。没有发出请求。',
    action: '换用列表里的快递公司代码。',
  },
  SHOP_MISMATCH: {
    title: '之前用另一个店铺取过号',
    text: '这个包裹曾用店铺 {recorded} 取号；改用 {asked} 可能多买一个单号。没有发出请求。',
    action: '请用店铺 {recorded} 再取。',
  },
  GATEWAY_MISMATCH: {
    title: '之前向另一个网关取过号',
    text: '这个包裹曾向 {recorded} 取号，但没有收到结果；改向 {asked} 取号可能多买一个单号。没有发出请求。',
    action: '请把网关地址改回 {recorded}，再扫一次订单。',
  },
  CONTENT_CHANGED: {
    title: '单号未定时订单被改动',
    text: '这个包裹的单号可能已按原订单产生。没有发出请求。',
    action: '请用原来的订单再取号；改动后的订单请用新的 pack_id。',
  },
  PARCEL_UNKNOWN: {
    title: '不认识的条码',
    text: '已导入的订单和底单里都没有 {code}。',
    action: '核对拣货单，或先导入订单。',
  },
  SCAN_NUMBER_NOT_HERE: {
    title: '底单里没有这个运单号',
    text: '{code} 看起来是{carrier}的运单号，但不在这台电脑的底单里。什么都没有改变。',
    action: '核对面单是不是在这里打印的；要打印面单，请扫拣货单上的订单号。',
  },
  SCAN_GOODS_CODE: {
    title: '这是商品条码',
    text: '{code} 看起来是商品上的条码，不是订单，也不是运单号。什么都没有改变。',
    action: '请扫拣货单上的订单号，或面单上的运单号。',
  },
  SCAN_BADGE_NOT_USED: {
    title: '工牌在这里用不上',
    text: '{code} 是工牌，但这个打包台没有设操作员，不用登录。什么都没有改变。',
    action: '请扫拣货单上的订单号，或面单上的运单号。',
  },
  SCAN_COMMAND_NOT_USED: {
    title: '命令条码在这里用不上',
    text: '{code} 是命令条码“{command}”，这里不执行。什么都没有改变。',
    action: '请用屏幕上写的按键。',
  },
  PARCEL_NOT_CORRECTABLE: {
    title: '这个包裹不能再改',
    text: '只有还没取号或取号被拒绝的包裹，才能改渠道和 user_id。没有改动。',
    action: '单号不确定时先再扫一次订单。',
  },
  BATCH_INTERRUPTED: {
    title: '批量取号中断过',
    text: '批量取号时程序停止了。买到的单号都在底单里；停止时还在路上的，会用同一个包裹再问一次。',
    action: '按继续。只会为没有单号的包裹取号。',
  },
  BATCH_OTHER_SHOP: {
    title: '设置里换了店铺',
    text: '这批取号是用店铺 {started} 开始的，现在设置里是 {now}。没有再取号。',
    action: '把店铺改回 {started} 再按继续；或者取消这一批，重新开始。',
  },
  BATCH_OPEN: {
    title: '上一批还没有结束',
    text: '一次只能进行一批，这次没有开始。',
    action: '先完成或取消上一批。',
  },
  BATCH_NOT_OPEN: {
    title: '这一批已经结束或状态变了',
    text: '状态刚刚变化，没有做任何事。',
    action: '看一下这一批现在的状态。',
  },
  BATCH_EMPTY: {
    title: '没有要取号的包裹',
    text: '选中的包裹都已经有单号，没有开始。',
    action: '选择还没有单号的包裹。',
  },
  NUMBER_MISSING: {
    title: '还没有单号',
    text: '这个包裹没有运单号，没有面单可打。',
    action: '扫描订单取号。',
  },
  NUMBER_CONFLICT: {
    title: '出现两个不同的单号',
    text: '底单记录 {recorded}，网关现在说 {answered}。继续使用前者，后者另行保留。',
    action: '包裹先放一边，通知主管。',
  },
  NUMBER_TAKEN: {
    title: '单号属于另一个包裹',
    text: '网关给出 {answered}，而底单里它属于订单 {other}。已留作凭据，不打印。',
    action: '包裹先放一边，通知主管。',
  },
  NUMBER_CANCELLED: {
    title: '单号已作废',
    text: '这个包裹的单号已取消或被回收，不能使用。',
    action: '销毁它的面单。按 F11 加包裹取新单号。',
  },
  NUMBER_CANCELLING: {
    title: '单号正在取消',
    text: '这个单号的取消请求已发出，还没有回答。弄清之前，既不打印也不发货。',
    action: '按 F12 再问一次，或等网络恢复。',
  },
  CANCEL_LABEL_EXISTS: {
    title: '这个单号已有面单',
    text: '已取消单号的面单不能流出去。没有取消任何单号。',
    action: '先销毁面单，在窗口里确认，再取消。',
  },
  CANCEL_LABEL_UNDECIDED: {
    title: '面单可能还会出来',
    text: '这个单号的面单正在打印，或还没人说过是否出纸。没有取消任何单号。',
    action: '看一下打印机，用 F8 或 F9 说明，再取消。',
  },
  CANCEL_LABEL_IN_LINE: {
    title: '面单还在打印队列里',
    text: '这个单号的面单还在排队，之后会打出来。没有取消任何单号。',
    action: '等它打出来并销毁，或在系统的打印队列里删除它，再取消。',
  },
  CANCEL_SHIPPED: {
    title: '平台已用这个单号发货',
    text: '订单已用这个单号发货，取消后买家收不到包裹。没有取消任何单号。',
    action: '先到平台修改发货单号。',
  },
  CANCEL_SHIPPING: {
    title: '正在告诉平台',
    text: '还不知道订单是否已用这个单号发货：请求正在进行、回答丢了，或平台不显示单号。没有取消任何单号。',
    action: '到发货页面等结果。如果显示被拒绝，到平台后台查看这个订单。',
  },
  SHIPMENT_ORDER_TAKEN: {
    title: '订单已随另一个包裹发货',
    text: '平台一个订单只收一个单号，由这个订单的另一个包裹提供。这个单号没有发送。',
    action: '在平台后台把这个单号加为追加包裹，再在这里标记为手工发货。',
  },
  SHIPMENT_HELD: {
    title: '有人暂缓了这个订单',
    text: '打单台上有人把这个订单的发货暂缓了。没有告诉平台。',
    action: '在“发货”页面取消暂缓，再重新运行文件。',
  },
  SHIPMENT_SHOP_MISSING: {
    title: '不知道订单属于哪个店铺',
    text: '设置里没有这个平台的店铺，或有多个。没有发送。',
    action: '在设置的“发货”里填写店铺，再重新发货。',
  },
  SHIPMENT_CARRIER_UNKNOWN: {
    title: '平台不认识这家快递',
    text: '没有填写快递 {carrier} 在平台的编码，或店铺不能使用它。没有发送。',
    action: '在设置的“发货”里填写平台编码，再重新发货。',
  },
  SHIPMENT_ENTRIES_MISSING: {
    title: '缺少子订单',
    text: '1688 需要知道包裹里有哪些子订单。没有发送。',
    action: '选择这个包裹的子订单，再重新发货。',
  },
  SHIPMENT_OTHER_NUMBER: {
    title: '平台上是另一个单号',
    text: '平台显示这个订单已用 {other} 发货，不是面单上的单号。没有更改任何内容。',
    action: '确认买家收到哪个包裹，再到平台修改单号，或在这里手工标记。',
  },
  SHIPMENT_NUMBER_UNSEEN: {
    title: '已发货，但看不到单号',
    text: '平台显示这个订单已发货，但没有给出单号。没有再次发送。',
    action: '到平台后台查看这个订单，再在这里标记为手工发货。',
  },
  SHIPMENT_SUPPLIER_CLOSED: {
    title: '供应商的订单已关闭',
    text: '1688 上的订单已取消或终止，供应商的单号不对应任何包裹。没有告诉平台。',
    action: '在这里打包：面单上的单号会接替它。',
  },
  SHIPMENT_UNDER_WAY: {
    title: '正在告诉平台',
    text: '这个包裹的发货请求正在进行或已完成。没有更改任何内容。',
    action: '等待结果。',
  },
  SHIPMENT_NOT_CHANGEABLE: {
    title: '这个平台不能在这里改单号',
    text: '网关没有修改这个平台发货信息的接口。没有更改任何内容。',
    action: '到平台后台修改单号。',
  },
  SHIP_BY_UNREADABLE: {
    title: '最晚发货时间看不懂',
    text: '“{value}”不是日期时间。包裹照常收下，但没有最晚发货时间。',
    action: '写成 2026-11-22 18:00（北京时间），再导入一次。',
  },
  DISTRIBUTION_EXISTS: {
    title: '这个代发单已下过',
    text: '代发单 {order} 正在下单或已下单。没有再次下单。',
    action: '到代发页面查看。',
  },
  DISTRIBUTION_NUMBER_EXISTS: {
    title: '包裹已有自己的单号',
    text: '这个包裹已取号，或可能已取号。供应商再发一次，货就发了两份。没有下单。',
    action: '要由供应商发货的，先在打包台退回单号（F12），再试一次。',
  },
  DISTRIBUTION_DRAFT_STALE: {
    title: '生成草稿后订单有改动',
    text: '订单后来重新导入过，草稿里还是原来的地址或商品。没有下单。',
    action: '重新生成草稿（Ctrl+N），看过再下单。',
  },
  DISTRIBUTION_NUMBER_MISSING: {
    title: '已完成，没有单号',
    text: '1688 说订单已完成，却没有可读的运单号。没有告诉平台。',
    action: '到 1688 查单号，再到平台手工发货。',
  },
  PAY_LINK_SEVERAL: {
    title: '由不同账号下单',
    text: '所选代发单由不同的 1688 账号下单，不能一起付款。',
    action: '每次只选同一账号的代发单。',
  },
  DISTRIBUTION_UNDER_WAY: {
    title: '正在下单',
    text: '代发单正在下单或已下单。没有更改任何内容。',
    action: '等待结果。',
  },
  DISTRIBUTION_NOT_PLACED: {
    title: '1688 上没有这个订单',
    text: '1688 没有这个代发单对应的订单。没有更改任何内容。',
    action: '到代发页面查看状态。',
  },
  DISTRIBUTION_OFFER_MISSING: {
    title: '商品没有对应货源',
    text: '还没有填写 {goods} {specs} 对应哪个供应商的商品。没有下单。',
    action: '在货源对照表里填写，再重新生成草稿。',
  },
  DISTRIBUTION_SEVERAL_SUPPLIERS: {
    title: '商品来自多个供应商',
    text: '一个代发单只能有同一供应商的商品。没有下单。',
    action: '按供应商把订单拆成多个包裹。',
  },
  DISTRIBUTION_BUYER_MISSING: {
    title: '没有填写 1688 采购账号',
    text: '不知道用哪个 1688 账号下代发单。没有下单。',
    action: '到设置的“代发”里填写，再重新生成草稿。',
  },
  DISTRIBUTION_GONE: {
    title: '代发单不存在',
    text: '没有代发单 {order}：草稿已被删除。没有更改任何内容。',
    action: '需要时重新生成草稿。',
  },
  DISTRIBUTION_LINK_UNSEEN: {
    title: '不确定商品是否已关联',
    text: '之前已请求把商品关联到货源 {offer}，没有看到结果。不会盲目再关联一次。没有下单。',
    action:
      '到 1688 查看商品的分销关系：已关联就直接下单；没有关联，就再关联一次，并确认已经看过。',
  },
  DISTRIBUTION_LINK_NOT_WANTED: {
    title: '不需要关联',
    text: '1688 并没有因为缺少分销关系拒绝这个代发单。没有更改任何内容。',
    action: '到代发页面查看状态。',
  },
  PAY_LINK_GONE: {
    title: '付款链接已失效',
    text: '只能复制或打开最近一次取得的、以 https 开头的付款链接。没有付款。',
    action: '重新获取付款链接。',
  },
  OFFERS_UNREADABLE: {
    title: '货源对照表无法读取',
    text: '第 {row} 行：{field} 缺失或无法使用。文件内容没有导入。',
    action: '改正文件中的这一行，或从导出的表开始填写。',
  },
  DISTRIBUTION_OAID_MISSING: {
    title: '缺少地址密钥',
    text: '收件人是密文，订单里没有 1688 解密需要的 oaid。没有下单。',
    action: '导入带 oaid 的订单，或收件人为明文的订单。',
  },
  PARCEL_AT_SUPPLIER: {
    title: '这个包裹由供应商发货',
    text: '代发单 {order} 已在 1688 下单，或可能已下单。再取号，货就发了两份。没有取号。',
    action: '不用打包。要从这里发，先到 1688 取消代发单。',
  },
  PARCEL_MERGED: {
    title: '已合到另一个包裹',
    text: '这个订单与订单 {main} 合单，没有自己的单号。没有发出请求。',
    action: '扫描它会显示合单的包裹；要单独发，先从合单里取出。',
  },
  MERGE_NESTED: {
    title: '这些订单已经合单',
    text: '其中有订单已在别的包裹里，或自己带着别的订单。没有改动。',
    action: '先把它从原来的包裹里取出。',
  },
  MERGE_SEVERAL_PARCELS: {
    title: '订单有多个包裹',
    text: '只有一个包裹的订单才能与别的订单合单。没有改动。',
    action: '这个订单单独发。',
  },
  MERGE_LABEL_EXISTS: {
    title: '面单已经打印',
    text: '面单上写着包裹里的商品，包裹内容已定。没有改动。',
    action: '另一个订单单独发；或取消单号，加一个新包裹。',
  },
  MERGE_NUMBER_IN_DOUBT: {
    title: '单号待定',
    text: '这个包裹有没有单号，现在还不能确定。没有改动。',
    action: '先扫描订单，等单号明确后再试。',
  },
  MERGE_NUMBER_EXISTS: {
    title: '订单已有自己的单号',
    text: '这个订单已经有单号，或可能已有单号。没有改动。',
    action: '单独发；或先取消它的单号。',
  },
  MERGE_SHOP_DIFFERS: {
    title: '平台或店铺不同',
    text: '只有同一平台、同一店铺的订单才能合单。没有改动。',
    action: '这些订单分别发。',
  },
  MERGE_RECEIVER_DIFFERS: {
    title: '收件人不同',
    text: '订单的姓名、电话、地址不一致，或无法读取。没有改动。',
    action: '这些订单分别发。',
  },
  LEDGER_NEWER: {
    title: '底单文件版本更新',
    text: '{file} 由更新的版本写入（第 {found} 步，本版本只到 {known}）。文件没有改动。',
    action: '在本机安装新版本。',
  },
  LEDGER_DAMAGED: {
    title: '底单文件损坏',
    text: '{file} 没有通过检查（{reason}）。文件没有改动。',
    action: '在设置的「备份」里恢复最近的备份；损坏的文件会保留。',
  },
  LEDGER_UNOPENABLE: {
    title: '底单文件打不开',
    text: '无法打开 {file}（{reason}）。没有发出请求。',
    action: '检查文件夹是否存在、可写、有剩余空间。',
  },
  LEDGER_IN_USE: {
    title: '另一个程序正在使用底单',
    text: '{folder} 正由另一个程序写入（进程 {pid}，电脑 {host}，自 {since}）。这里不会写入任何内容，单号不会重复购买。',
    action: '关闭那个程序，或等它结束，再点「重新打开」。',
  },
  LEDGER_BUSY: {
    title: '底单暂时被占用',
    text: '另一个程序占住了 {file}。这一步没有写入，之前的记录都在。',
    action: '稍等片刻再试一次。',
  },
  LEDGER_DISK_FULL: {
    title: '磁盘已满',
    text: '底单写不下了（{file}）。已写入的记录都在，没有写下的步骤不算发生；答复没记下的单号会用同一个包裹再问。',
    action: '清理磁盘空间，再点「重新打开」或重启程序。',
  },
  LEDGER_DISK_LOW: {
    title: '磁盘空间不足',
    text: '{folder} 所在磁盘只剩 {megabytes} MB。现在还能写入；磁盘满了就不能取号。',
    action: '清理磁盘空间。',
  },
  LEDGER_READ_ONLY: {
    title: '底单只能查看',
    text: '本机账户不能写入 {file}（{reason}）。已有记录可以查看，不会取号也不会打印。',
    action: '让管理员把该文件夹设为可写，再点「重新打开」。',
  },
  LEDGER_DISK_ERROR: {
    title: '磁盘读写出错',
    text: '读写 {file} 时磁盘报错（{reason}）。这一步没有写入，之前的记录都在。',
    action: '检查磁盘和数据线；做一次备份到别的磁盘。',
  },
  LEDGER_CHANGING: {
    title: '底单正在更换',
    text: '正在恢复或重新打开底单。这一步没有执行。',
    action: '等提示消失后再试。',
  },
  BACKUP_FAILED: {
    title: '备份没有做成',
    text: '不能在 {folder} 写入备份（{reason}）。底单本身没有受影响，之前的备份都在。',
    action: '检查磁盘空间和文件夹权限，然后在设置里点「立即备份」。',
  },
  BACKUP_UNUSABLE: {
    title: '这个备份不能用',
    text: '{file} 没有通过检查（{reason}）。现有底单没有改动。',
    action: '换一个备份。',
  },
  BACKUP_OTHER_LEDGER: {
    title: '备份属于另一份底单',
    text: '{file} 是另一台打包台的底单。现有底单没有改动。',
    action: '选择本机 backups 文件夹里的备份。',
  },
  LABEL_MAY_EXIST: {
    title: '这个包裹可能已经贴过面单',
    text: '底单是从备份恢复的，{from} 到 {to} 之间打印的面单没有记录。单号不变，没有重复购买。',
    action: '看一下包裹：没有面单就按 F6 打印；已有面单就扫面单上的运单号。',
  },
  CONTENT_PURGED: {
    title: '收件人数据已清除',
    text: '这个包裹超过了保留天数，收件人和打印数据已删除。单号、状态和记录都在。',
    action: '需要时向平台或店铺查收件人；没有单号的订单可重新导入。',
  },
  RECEIVER_ENCRYPTED: {
    title: '收件人由平台加密',
    text: '本机没有收件人的明文，只有平台自己的程序能解密。没有显示任何内容。',
    action: '在平台后台查看。',
  },
  LEDGER_LOST_TIME: {
    title: '恢复之后：有一段时间的面单没有记录',
    text: '底单恢复自备份，{from} 到 {to} 之间打印的面单不在底单里。没有面单记录的包裹，扫描时先问人，不自动打印。',
    action: '那段时间的包裹都处理完后，在设置的「备份」里确认。',
  },
  LEDGER_OF_PRACTICE: {
    title: '这是练习底单',
    text: '{file} 属于练习模式。练习单号不会与真实单号混在一起。',
    action: '换一个数据文件夹。',
  },
  LEDGER_OF_LIVE: {
    title: '这是真实底单',
    text: '{file} 保存真实单号，不能用于练习。',
    action: '练习请换一个数据文件夹。',
  },
  LEDGER_KEY_MISSING: {
    title: '缺少底单密钥',
    text: '收件人数据的密钥不匹配或无法解锁（{reason}）。单号仍可查看。',
    action: '用当初设置本机的系统账户登录，或恢复 ledger.key。',
  },
  LEDGER_KEY_UNPROTECTED: {
    title: '收件人数据保护较弱',
    text: '系统没有可用的密钥库，收件人数据的密钥只靠文件权限保护。',
    action: '启用系统密钥库（keyring）后重启程序。',
  },
  PRINT_NO_PRINTER: {
    title: '没有选择打印机',
    text: '直接打印需要指定打印机。没有打印。',
    action: '在设置里选择面单打印机。',
  },
  PRINT_SPOOLER_MISSING: {
    title: '找不到打印系统',
    text: '系统缺少打印命令（{reason}）。没有打印。',
    action: '在设置里改用打印对话框，或安装 CUPS。',
  },
  PRINT_SPOOLER_REFUSED: {
    title: '打印系统拒绝了面单',
    text: '面单没有被接收：{reason}。没有打印。',
    action: '检查打印机，然后重新打印。',
  },
  PRINT_HELPER_NOT_STARTED: {
    title: 'SumatraPDF 没有启动',
    text: '把面单交给 Windows 的程序启动失败（{reason}）。没有打印。',
    action: '在杀毒软件里放行它，或重新安装面单台。打印对话框不需要它，可以在设置里改用。',
  },
  PRINT_PRINTER_MISSING: {
    title: '找不到打印机',
    text: '系统里没有名为“{printer}”的打印机。没有打印。',
    action: '在设置里重新选择面单打印机。',
  },
  PRINT_LABEL_OVERFLOW: {
    title: '面单放不下',
    text: '内容比纸多出 {mm} mm，字已缩到最小。没有打印。',
    action: '通知主管：这个订单的文字超出了纸张。',
  },
  PRINT_LABEL_CLIPPED: {
    title: '面单会被切掉',
    text: '内容超出纸张{side} {mm} mm。没有打印。',
    action: '在设置里检查这台打印机的偏移、缩放和纸张。',
  },
  PRINT_LABEL_LETTERS: {
    title: '有字打不出来',
    text: '本机没有字体能打出“{letters}”。没有打印。',
    action: '在订单里换成能打的写法，或在本机安装含这些字的字体。',
  },
  PRINT_LABEL_PAGES: {
    title: '{labels} 张面单画出了 {pages} 页',
    text: '一张面单只能有一页。没有打印。',
    action: '通知主管：这个订单的文字超出了纸张。',
  },
  PRINT_LABEL_SIZE: {
    title: '面单尺寸不对',
    text: '页面是 {width} × {height} mm，应为 {wantedWidth} × {wantedHeight} mm。没有打印。',
    action: '联系支持。',
  },
  PRINT_BARCODE_TOO_WIDE: {
    title: '条码放不下',
    text: '在 {dpi} dpi 下，{trackNo} 的条码太密，扫不出来。没有打印。',
    action: '换更宽的纸，或用 300 dpi 打印机。',
  },
  PRINT_BARCODE_UNREADABLE: {
    title: '条码读不出来',
    text: '面单按 {dpi} dpi 的打印点试读：应为 {trackNo}，读到 {read}。没有打印。',
    action: '在设置里检查这台打印机的精度、缩放和纸张，打一张校准页。',
  },
  PRINT_LABEL_NOT_RENDERED: {
    title: '面单没有画出来',
    text: '面单窗口没有完成（{reason}）。没有打印。',
    action: '重新打印。',
  },
  PRINT_DEADLINE: {
    title: '打印机没有消息',
    text: '已过 {seconds} 秒，面单是否出纸不确定。',
    action: '看一眼打印机，告诉系统是否出纸。',
  },
  PRINT_OUTCOME_UNKNOWN: {
    title: '是否打印不确定',
    text: '打印系统没有说明面单的结果（{reason}）。',
    action: '看一眼打印机，告诉系统是否出纸。',
  },
  PRINT_INTERRUPTED: {
    title: '打印途中停止',
    text: '面单送往打印机时程序停止了。',
    action: '看一眼打印机，告诉系统是否出纸。',
  },
  PRINT_DIALOG_CANCELLED: {
    title: '已取消打印',
    text: '打印对话框被关闭，没有打印。没有出纸。',
    action: '准备好后重新打印。',
  },
  PRINT_NOT_STARTED: {
    title: '停止前还没打印',
    text: '程序停止时面单还没送到打印机。没有出纸。',
    action: '准备好后重新打印。',
  },
  PRINT_NUMBER_CANCELLED: {
    title: '单号停用，已停止打印',
    text: '单号正在取消或已被回收，面单已从队列撤下。没有出纸。',
    action: '按 F11 加包裹取新单号；单号仍有效时可重新打印。',
  },
  PRINT_ALREADY_DECIDED: {
    title: '已经处理过',
    text: '这张面单的疑问已经解决。',
    action: '继续下一单。',
  },
  PRINT_ALREADY_LABELLED: {
    title: '已经打印过',
    text: '这个包裹的面单已打印或正在打印。没有再打。',
    action: '面单不能用时，选择原因重打。',
  },
  PRINT_NO_PAPER: {
    title: '没有出纸',
    text: '已有人确认：面单没有打出来。',
    action: '检查打印机，然后重新打印。',
  },
  REPRINT_LEAD_NEEDED: {
    title: '这次重打要主管同意',
    text: '这个包裹已经重打 {done} 次，打包员最多 {limit} 次。没有打印任何东西。',
    action: '请主管输入 PIN。',
  },
  REPRINT_LEAD_MISSING: {
    title: '这次重打要主管同意，但还没有主管 PIN',
    text: '这个包裹已经重打 {done} 次，打包员最多 {limit} 次。没有打印任何东西。',
    action: '请主管先在设置里设 PIN。',
  },
  REPRINT_LIMIT: {
    title: '这个包裹不能再重打',
    text: '已经重打 {done} 次，主管也最多 {limit} 次。没有打印任何东西。',
    action: '先找到已经打出的面单。确实还要打，请主管在设置里改上限。',
  },
  LEAD_PIN_MISSING: {
    title: '还没有主管 PIN',
    text: '没有人能以主管身份操作。什么都没有改变。',
    action: '请主管在设置里设 PIN。',
  },
  LEAD_PIN_WRONG: {
    title: 'PIN 不对',
    text: '这次输入已记录。没有打印，也没有改变任何东西。',
    action: '请主管重新输入。连续输错三次后，每次都要等更久。',
  },
  LEAD_PIN_WAIT: {
    title: '输错太多次，请等 {seconds} 秒',
    text: '主管 PIN 连续输错。这次没有核对，没有打印，也没有改变任何东西。',
    action: '等 {seconds} 秒后由主管重新输入。',
  },
  OPERATOR_NEEDED: {
    title: '没有人登录',
    text: '这个打包台要先登录才能取号和打印。什么都没有取号、打印或改变。',
    action: '扫工牌，或按 Ctrl+U 选名字；然后再扫一次。',
  },
  OPERATOR_UNKNOWN: {
    title: '不认识这个工牌',
    text: '{badge} 不是这个打包台的操作员。没有人登录或退出。',
    action: '按 Ctrl+U 选名字；或请主管在设置里打印新的工牌。',
  },
  OPERATOR_RETIRED: {
    title: '{name} 已停用',
    text: '停用的操作员不能登录。没有人登录或退出。',
    action: '请主管在设置里恢复，或换人登录。',
  },
  OPERATOR_PIN_NEEDED: {
    title: '{name} 是主管，要输入 PIN',
    text: '主管只凭工牌或名字不能登录。没有人登录或退出。',
    action: '请输入主管 PIN。',
  },
  OPERATOR_NAME_TAKEN: {
    title: '已经有人叫“{name}”',
    text: '记录里用名字区分操作员，所以名字不能重复，停用的也算。什么都没有改变。',
    action: '换一个名字，比如加上工号；要用停用的人，请恢复他。',
  },
  OPERATOR_LEAD_NEEDED: {
    title: '这要主管来做',
    text: '主管 PIN 已设置，操作员名单只有主管能改。什么都没有改变。',
    action: '请主管登录，或输入主管 PIN。',
  },
  PRINT_RUN_OPEN: {
    title: '上一批面单还没有结束',
    text: '一次只打一批，这次没有开始。',
    action: '先完成或取消上一批打印。',
  },
  PRINT_RUN_NOT_OPEN: {
    title: '这批打印已经结束或状态变了',
    text: '状态刚刚变化，没有做任何事。',
    action: '看一下这批打印现在的状态。',
  },
  PRINT_RUN_EMPTY: {
    title: '没有可打的面单',
    text: '选中的包裹里没有“有单号、没面单”的。没有打印。',
    action: '换一个筛选条件。',
  },
  PRINT_RUN_INTERRUPTED: {
    title: '批量打印中断过',
    text: '打印时程序停止了。停止时正在交出去的面单标为“不确定”，没有自动重打；其余的还没有交出去。',
    action: '扫一下手里最后一张好的面单，从它后面接着打；一张都没出来就选“一张都没有”。',
  },
  PRINT_RUN_UNDER_WAY: {
    title: '还有面单正在交出去',
    text: '现在还不能说哪一张是最后一张。没有做任何事。',
    action: '先暂停，等正在交出去的面单有了结果再扫。',
  },
  PRINT_LAST_UNKNOWN: {
    title: '这张面单不在这批打印里',
    text: '{code} 不是这批打印里已经交出去的面单。没有做任何事。',
    action: '扫这批里手上最后一张好的面单；一张都没出来就选“一张都没有”。',
  },
  PRINT_LAST_CHANGED: {
    title: '情况刚刚变了',
    text: '在确认之前，这批面单里又有面单出纸或状态变了。没有重打任何一张。',
    action: '看一眼打印机，再扫一次手里最后一张。',
  },
  PRINT_STILL_HELD: {
    title: '打印队列里的面单没能撤掉',
    text: '打印系统没有确认撤掉还在排队的 {held} 张面单，它们可能还会出纸。为了不打两遍，没有重打。',
    action: '在系统的打印队列里删除这些任务（或重启打印服务），再扫一次手里最后一张。',
  },
  PRINT_SPOOLER_LOST: {
    title: '打印服务中断过',
    text: '打印服务停过一会儿，现在又在打停下前的面单。它会从头再打一遍，同一个单号可能出来两张。没有再交出新的面单。',
    action: '到打印机旁，同一单号只留一张，多的撕掉；再扫手里最后一张好的面单。',
  },
  PRINT_CLEAR_PRINTER: {
    title: '先清空打印机',
    text: '已交给打印机的 {held} 张会重新打，还在打印队列里的已经撤掉。打印机自己的内存里可能还有几张，装上纸就会出来。',
    action: '关掉打印机再打开，确认不再出纸，然后按继续。',
  },
  PRINT_LANE_CHANGED: {
    title: '这台打印机的状态刚刚变了',
    text: '等人决定的面单和刚才显示的不一样了。没有做任何事。',
    action: '看一下现在显示的面单，再决定。',
  },
  PRINT_NO_FOLDER: {
    title: '没有面单文件夹',
    text: '存成文件需要一个完整路径的文件夹；{folder} 不是。没有写入。',
    action: '在设置里填写文件夹。',
  },
  PRINT_FILE_NOT_WRITTEN: {
    title: '面单文件没有写成',
    text: '文件没能写入 {folder}（{reason}）。那里没有留下面单。',
    action: '检查文件夹是否存在、可写、有空间，然后重新打印。',
  },
  PRINT_RECEIVER_ENCRYPTED: {
    title: '收件人只有平台能打印',
    text: '收件人是密文，只有平台的打印组件能解密。没有打印。',
    action: '在设置里把打印方式改为平台组件，然后重新打印。',
  },
  PRINT_PAPER_WANTED: {
    title: '纸张与快递不符',
    text: '{carrier} 的面单要用 {wanted} mm 的纸；打印机 {printer} 装的是 {paper} mm。没有打印。',
    action:
      '在设置里把这家快递分给装这种纸的打印机；或换纸，并改那台打印机的面单纸。然后重新打印。',
  },
  COMPONENT_NOT_RUNNING: {
    title: '打印组件没有运行',
    text: '{program}打印组件在本机端口 {port} 没有回应（{reason}）。没有打印。',
    action: '安装或启动打印组件，然后重新打印。',
  },
  COMPONENT_SILENT: {
    title: '打印组件没有回答',
    text: '端口 {port} 有程序在监听，但没有像{program}打印组件那样报出打印机。没有打印。',
    action: '重启打印组件，并在设置里核对平台和端口。',
  },
  COMPONENT_PRINTER_UNKNOWN: {
    title: '打印组件里没有这台打印机',
    text: '{program}打印组件里没有打印机 {printer}。没有打印。',
    action: '打开打印机，或在设置里另选一台。',
  },
  COMPONENT_KEY_MISSING: {
    title: '缺少解密参数',
    text: '抖店打印组件解密收件人需要密钥参数，网关没有给出。没有打印。',
    action: '向网关服务商索取抖店打印组件的密钥参数。',
  },
  COMPONENT_NO_PRINT_DATA: {
    title: '这个单号没有打印数据',
    text: '本机没有保存平台的加密打印数据，也没有取到。没有打印；单号不变。',
    action: '检查网络，然后重新打印。',
  },
  COMPONENT_PRINT_DATA: {
    title: '打印数据属于别的平台',
    text: '这个单号的打印数据，所选的打印组件读不了。没有打印。',
    action: '在设置里选择单号所属的平台，然后重新打印。',
  },
  COMPONENT_NO_TEMPLATE: {
    title: '没有面单模板',
    text: '平台没有给出这家快递的面单模板。没有打印。',
    action: '检查网络，并确认店铺已开通这家快递，然后重新打印。',
  },
  COMPONENT_REFUSED: {
    title: '打印组件拒绝了面单',
    text: '{program}打印组件没有接收这张面单。没有打印。',
    action: '看打印组件的原话，然后重新打印。',
  },
  COMPONENT_PRINT_FAILED: {
    title: '打印组件没有打成',
    text: '{program}打印组件说这张面单没有打印出来。',
    action: '检查打印机和纸，然后重新打印。',
  },
  COMPONENT_CANCELLED: {
    title: '在打印组件里取消了',
    text: '这张面单在{program}打印组件里被取消。没有打印。',
    action: '需要时重新打印。',
  },
  COMPONENT_RESULT_UNCLEAR: {
    title: '打印组件说法不一',
    text: '{program}打印组件对这张面单既说成功又说失败。',
    action: '看一眼打印机，再告诉系统面单有没有出来。',
  },
  COMPONENT_LOST: {
    title: '与打印组件断开了',
    text: '面单发出之后，与{program}打印组件的连接断了。面单可能已经打印。',
    action: '看一眼打印机，再告诉系统面单有没有出来。',
  },
  COMPONENT_TASK_UNKNOWN: {
    title: '打印组件不认得这张面单',
    text: '{program}打印组件不知道发给它的这张面单。面单可能已经打印。',
    action: '看一眼打印机，再告诉系统面单有没有出来。',
  },
  COMPONENT_NO_RESULT: {
    title: '打印组件没有给出结果',
    text: '面单已经发出，打印组件没有说结果如何。',
    action: '看一眼打印机，再告诉系统面单有没有出来。',
  },
  EXPORT_DISK_FULL: {
    title: '磁盘空间不足',
    text: '{file} 没有写完，磁盘已满。写了一半的内容已经删除，底单没有变化。',
    action: '清理磁盘或换一个磁盘，再重新导出。',
  },
  EXPORT_NOT_WRITABLE: {
    title: '文件写不进去',
    text: '无法写入 {file}（{reason}）。没有留下半个文件，底单没有变化。',
    action: '如果文件正在别的程序里打开，请先关闭；或者换一个文件夹，再重新导出。',
  },
  EXPORT_RUNNING: {
    title: '已有导出正在进行',
    text: '同一时间只做一个导出，正在进行的会继续。',
    action: '等它完成，或先取消它。',
  },
  HAND_OVER_EMPTY: {
    title: '没有可交接的包裹',
    text: '{day} 没有这家快递公司的包裹打出面单。',
    action: '换一天，或换一家快递公司。',
  },
  SHEET_NOT_DRAWN: {
    title: '要打印的页面没有生成',
    text: '页面无法生成（{reason}），没有打印任何东西。',
    action: '再试一次；如果一直这样，请重启面单台。',
  },
  SHEET_NOT_PRINTED: {
    title: '页面没有打印',
    text: '系统没有接收要打印的页面（{reason}）。',
    action: '检查打印机后再打印，或存成文件。',
  },
  SETUP_PRINTING_IMPOSSIBLE: {
    title: '这样设置无法打印',
    text: '{flaw}{row}。没有保存。',
    action: '在设置里改好，再保存一次。',
  },
  SETUP_INCOMPLETE: {
    title: '设置不完整',
    text: '缺少：{field}。没有发出请求。',
    action: '补全设置。',
  },
  PROFILE_UNREADABLE: {
    title: '这个文件不是能用的打包台配置',
    text: '读到 {where} 时停下。设置没有改动。',
    action: '选从另一台打包台导出的配置文件；手工改过的，改正这一项再选一次。',
  },
  PROFILE_NEWER: {
    title: '配置文件来自更新的版本',
    text: '这个版本读不懂它。设置没有改动。',
    action: '先更新本机的面单台，或用同一版本重新导出。',
  },
  STATION_BUSY: {
    title: '还有工作没有做完',
    text: '正在取号、导入，或有面单在打印。什么都没有改变。',
    action: '等它做完，或先暂停，再试一次。',
  },
  SECRET_MISSING: {
    title: '缺少密钥',
    text: '本机没有保存密钥（app secret）。没有发出请求。',
    action: '在设置里填写密钥。',
  },
  REQUEST_INVALID: {
    title: '请求看不懂',
    text: '界面发来了意外的内容（{where}）。没有执行。',
    action: '重启程序；仍然如此请联系支持。',
  },
  SENDER_FOREIGN: {
    title: '请求来自外部页面',
    text: '发出请求的不是本程序的页面。没有执行。',
    action: '重启程序并联系支持。',
  },
  SCREEN_BROKEN: {
    title: '这一页出错了',
    text: '扫描照常接收。单号和打印都记在底单里，没有丢失。',
    action: '按 F1 到 F5 换一页接着做，或按 Ctrl+R 重新打开窗口。再出现，请带上日志联系支持。',
  },
  WINDOW_BROKEN: {
    title: '窗口出错了：先别扫',
    text: '单号和打印都记在底单里，没有丢失。窗口重新打开之前不接收扫描。',
    action: '按 Ctrl+R 重新打开窗口。再出现，请带上日志联系支持。',
  },
  INTERNAL: {
    title: '程序出错',
    text: '发生了意外。底单保持原样。',
    action: '再试一次；仍然如此，请带上日志联系支持。',
  },
};
