import type { ImportField } from '../../../shared/import-views.ts';

/**
 * Titles of columns as shop systems and people write them, the surest first, in lower case and
 * without blanks, brackets and marks.
 */
export const TITLES: Readonly<Record<ImportField, string>> = {
  orderId:
    '订单号 订单编号 主订单编号 主订单号 平台订单号 原始单号 线上单号 交易编号 交易单号 ' +
    'orderid orderno ordernumber ordersn',
  packId: '包裹号 包裹编号 子包裹号 箱号 packid parcelid parcel package box',
  receiverName:
    '收件人 收件人姓名 收货人 收货人姓名 收件姓名 姓名 客户姓名 receivername receiver ' +
    'recipient recipientname consignee name',
  mobile:
    '手机 手机号 手机号码 收件人手机 收件人手机号 收货人手机 收货人手机号 收件手机 ' +
    '联系手机 联系方式 收件人联系方式 联系电话 收件人电话 收货人电话 mobile mobileno ' +
    'mobilephone cellphone receivermobile tel phonenumber',
  phone: '固定电话 座机 电话 固话 phone telephone landline receiverphone',
  province: '省 省份 收件省 收货省份 收件人省份 province state provincename',
  city: '市 城市 收件市 收货城市 收件人城市 city cityname',
  district: '区 区县 县区 县 收件区 收货区县 收件人区县 district county area districtname',
  street: '街道 乡镇 镇 街道乡镇 street town streetname',
  detail:
    '详细地址 收件详细地址 收货详细地址 收件人详细地址 街道地址 门牌 detailaddress detail ' +
    'address1 addressdetail streetaddress',
  wholeAddress:
    '地址 收货地址 收件地址 收件人地址 收货人地址 完整地址 全地址 address fulladdress ' +
    'receiveraddress wholeaddress',
  itemName:
    '商品名称 商品 商品名 货品名称 宝贝名称 宝贝标题 商品标题 产品名称 品名 货品 itemname ' +
    'item productname product title goods goodsname sku skuname',
  itemSpecs:
    '规格 商品规格 规格名称 规格型号 销售属性 商品属性 颜色尺码 型号 属性 itemspecs specs ' +
    'spec specification variant option options',
  itemCount:
    '数量 商品数量 件数 购买数量 宝贝数量 货品数量 个数 下单数量 itemcount count quantity ' +
    'qty pieces units',
  itemCode:
    '商品条码 条码 条形码 货品条码 产品条码 国际条码 69码 商品编码 货品编码 商家编码 itemcode itembarcode ' +
    'barcode ean ean13 gtin upc skucode',
  wave: '波次 波次号 批次 拣货波次 批次号 wave waveno batch batchno',
  shipBy:
    '最晚发货时间 最迟发货时间 发货截止时间 最晚发货 承诺发货时间 应发货时间 shipby shipbytime ' +
    'latestshiptime lastshiptime shipdeadline',
  channel: '渠道 平台 订单渠道 来源平台 channel platform orderchannel',
  carrier:
    '快递公司 快递 物流公司 承运商 快递名称 物流 快递编码 配送方式 carrier carriername ' +
    'courier logistics logisticscode shippingcompany',
  remark: '备注 订单备注 卖家备注 商家备注 买家留言 留言 remark remarks note notes comment memo',
};
