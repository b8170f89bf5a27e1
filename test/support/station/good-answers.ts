/** For each call, the `data` of an answer that worked, as text: ids stand as numbers above 2^53. */
export const GOOD_ANSWERS: Readonly<Record<string, string>> = {
  '/gateway/dd/logistics/newcreateorder':
    '{"ebill_infos":[{"order_id":4900000000000000001,"pack_id":"p2","track_no":75531717195834001,"sort_code":"320- 13 128"}],"err_infos":[{"order_id":"4900000000000000003","pack_id":"","err_code":"4006","err_msg":"订单号非法"}]}',
  '/gateway/dd/logistics/waybill/get':
    '[{"order_id":4900000000000000001,"pack_id":"","track_no":75531717195834001,"print_data":{"a":"b"},"sign":"s","err_code":0},{"order_id":"4900000000000000003","err_code":4006,"err_msg":"x"}]',
  '/gateway/dd/logistics/getwaybill':
    '{"waybill_infos":[{"track_no":4900000000000000001,"print_data":"x","sign":"s"}],"err_infos":[{"track_no":"4900000000000000003","err_code":1003,"err_msg":"x"}]}',
  '/gateway/dd/order/logistics/cancel': '{"cancel_result":{"success":true,"err_code":0}}',
  '/gateway/dd/logistics/company/list':
    '{"companies":[{"id":12345678901234567890,"code":"zhongtong","name":"中通"}]}',
  '/gateway/dd/logistics/template/list':
    '{"template_data":[{"logistics_code":"a","template_infos":[{"template_id":12345678901234567890,"template_url":"u"}]}]}',
  '/gateway/dd/logistics/shopnetsite/list':
    '{"netsites":[{"logistics_code":"a","company_type":2,"amount":"12345678901234567890","sender_address":[{"city_name":"杭州市"}]}]}',
  '/gateway/dd/logistics/getoutrange':
    '{"result":[{"object_id":"1","is_out_range":true,"out_range_reason":5}]}',
  '/gateway/dd/logistics/trackno/route':
    '{"code":10000,"msg":"success","sub_code":"","sub_msg":"","route__node_list":[{"content":"x","timestamp":"1657525936"}],"track_info":{"track_no":75531717195834001}}',
  '/gateway/dd/trade/detail':
    '{"shop_order_detail":{"order_id":4900000000000000001,"order_status":2,"post_addr":{"city":{"name":"x"},"encrypt_detail":"#a#"},"sku_order_list":[{"product_name":"甲","item_num":1,"spec":[{"name":"a","value":"b"}]}],"logistics_info":[{"tracking_no":75531717195834001,"company":"a"}]}}',
  '/gateway/dd/order/logistics/add':
    '[{"order_id":4900000000000000001,"success":true,"code":0},{"order_id":"4900000000000000003","success":false,"code":60033,"message":"x"}]',
  '/gateway/pdd/logistices/onlinesend': 'true',
  '/gateway/pdd/logistices/getcompany':
    '[{"id":12345678901234567890,"code":"STO","logistics_company":"申通快递","available":1}]',
  '/gateway/pdd/order/v2/detail':
    '{"order_info":{"order_sn":"261121-000000000000001","order_status":1,"refund_status":1,"logistics_id":121,"tracking_number":4307495240153000001,"item_list":[{"goods_name":"x","goods_count":2}]}}',
  '/gateway/1688/logistices/offlinesend':
    '{"success":true,"result":{"logisticsId":"LP1","sendGoods":[{"sourceId":3596604195571498520}],"sendSuccessList":[3596604195571498520,{"sourceId":3596604195571498521}],"sendFailList":[{"sourceId":"3596604195571498522","errorCode":"5004","errorMessage":"x"}]}}',
  '/gateway/1688/fenxiao/trade/crate':
    '{"mutilOrders":[{"orderId":4356409609904969812}],"orderId":4356409609904969811,"postFee":9200,"success":true,"totalSuccessAmount":9800}',
  '/gateway/1688/c2m/trade/detail':
    '{"baseInfo":{"id":3596604195571498520,"status":"waitbuyerreceive"},"nativeLogistics":{"logisticsItems":[{"logisticsBillNo":75531717195834001}]},"success":true}',
  '/gateway/1688/fenxiao/trade/detail':
    '{"result":{"baseInfo":{"id":4356409609904969811,"idOfStr":"4356409609904969811","outOrderId":"w-1","status":"waitbuyerpay"}},"success":true}',
  '/gateway/1688/fenxiao/buyer/outproduct/relationadd': '{"success":true}',
  '/gateway/1688/fenxiao/trade/grouppay/url/get':
    '{"payUrl":"https://pay.example/practice","success":true}',
};
