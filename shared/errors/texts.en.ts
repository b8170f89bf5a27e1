import type { ErrorTexts } from './describe.ts';
import { EN_PLATFORM_TEXTS } from './platform-texts.en.ts';

export const EN_TEXTS: ErrorTexts = {
  GATEWAY_UNREACHABLE: {
    title: 'Gateway not reachable',
    text: 'No connection to {host} ({reason}). Nothing was sent and nothing was bought.',
    action: 'Check the network, then {retry}.',
  },
  GATEWAY_TIMEOUT: {
    title: 'No answer in time',
    text: 'The gateway did not answer within {seconds} s. {again}.',
    action: 'When the network is back, {retry}.',
  },
  GATEWAY_CONNECTION_LOST: {
    title: 'Connection lost before the answer',
    text: 'The request was sent, the answer did not arrive ({reason}). {again}.',
    action: 'Check the network, then {retry}.',
  },
  GATEWAY_HTTP_STATUS: {
    title: 'Gateway answered with HTTP {status}',
    text: 'The answer carries no result. {again}.',
    action: 'Try again in a minute. If it stays, send the support report to the vendor.',
  },
  GATEWAY_NOT_JSON: {
    title: 'The answer is not JSON',
    text: 'Something between here and the gateway answered instead, or the answer was cut: {head}. {again}.',
    action: 'Check proxy and gateway address in the setup, then try again.',
  },
  GATEWAY_ANSWER_UNEXPECTED: {
    title: 'The answer has an unknown shape',
    text: 'The gateway answered, but not as its pages say ({where}). {again}.',
    action: 'Try again. If it stays, send the support report to the vendor.',
  },
  GATEWAY_SIGNATURE: {
    title: 'Signature refused',
    text: 'The gateway does not accept the signature. Nothing was bought.',
    action: 'Enter appid and app secret again in the setup and test the connection.',
  },
  GATEWAY_CLOCK: {
    title: 'The clock of this PC is off',
    text: 'This PC is {minutes} min {direction} the gateway. Calls are refused, nothing was bought.',
    action: 'Set date and time of this PC to automatic, then try again.',
  },
  GATEWAY_CLOCK_DRIFT: {
    title: 'The clock of this PC is {seconds} s off',
    text: 'This PC is {seconds} s {direction} the gateway. Calls still work; at some minutes they are refused.',
    action: 'Set date and time of this PC to automatic.',
  },
  GATEWAY_AUTHORISATION: {
    title: 'Shop not authorised',
    text: 'The gateway does not accept this shop or appid. Nothing was bought.',
    action: "Renew the shop's authorisation at the vendor and check seller_nick in the setup.",
  },
  GATEWAY_BUSY: {
    title: 'Gateway busy',
    text: 'The gateway asks to try later. {again}.',
    action: 'Wait a moment, then {retry}.',
  },
  GATEWAY_REFUSED: {
    title: 'Gateway refused the call',
    text: 'The gateway gave the reason below. No number came with it.',
    action: 'Follow the reason below, then try again.',
  },
  GATEWAY_ADDRESS_INVALID: {
    title: 'Gateway address not usable',
    text: '{address} is not an https address. Plain http is only taken on this PC itself.',
    action: 'Enter the address as https://host in the setup.',
  },
  PARCEL_NOT_ANSWERED: {
    title: 'Answer without this parcel',
    text: 'The gateway answered, but said nothing about this parcel. Whether a number exists is not known; asking again returns the same one.',
    action: 'Scan the order again.',
  },
  ...EN_PLATFORM_TEXTS,
  FILE_UNREADABLE: {
    title: 'File cannot be read',
    text: '{file} could not be read ({reason}). Nothing was taken over.',
    action: 'Check that the file exists and is not open elsewhere.',
  },
  FILE_TOO_LARGE: {
    title: 'File too large',
    text: '{file} has {megabytes} MB; up to {limit} MB are read. Nothing was taken over.',
    action: 'Split the file.',
  },
  FILE_NOT_JSON: {
    title: 'File is not JSON',
    text: '{file} is not valid JSON ({reason}). Nothing was taken over.',
    action: 'Export the file again as JSON.',
  },
  FILE_NOT_ORDERS: {
    title: 'No orders in this file',
    text: '{file} is JSON, but neither a request_data body with order_infos nor an array of orders. Nothing was taken over.',
    action: 'Choose a file with order_infos.',
  },
  FILE_EMPTY: {
    title: 'File without orders',
    text: '{file} holds no order. Nothing was taken over.',
    action: 'Choose another file.',
  },
  FILE_NOT_TEXT: {
    title: 'File is not text',
    text: '{file} is text neither in UTF-8 or UTF-16 nor in GB18030. Nothing was taken over.',
    action: 'Open it in Excel, save it as xlsx or CSV (UTF-8), and import that.',
  },
  FILE_NOT_TABLE: {
    title: 'Table cannot be read',
    text: '{file} is not a complete table ({reason}). Nothing was taken over.',
    action: 'Export it again, or open it in Excel and save it as xlsx, then import that.',
  },
  FILE_XLS_OLD: {
    title: 'Old Excel format',
    text: '{file} is an xls file of Excel 2003; only xlsx, CSV and JSON are read. Nothing was taken over.',
    action: 'Open it in Excel, save it as xlsx, and import that.',
  },
  FILE_COLUMNS_MISSING: {
    title: 'Columns are missing',
    text: 'These columns were not recognised in {file}: {fields}. Nothing was taken over.',
    action:
      'Add the titles, or open the file on the orders screen and choose what each column means.',
  },
  CELL_NUMBER_MANGLED: {
    title: 'A spreadsheet changed the number',
    text: 'The column "{column}" is held as a number; digits after the 15th are lost and the original cannot be told. Not taken over, and not guessed.',
    action: 'Export again from the shop with this column as text, then import that.',
  },
  PARCEL_ROWS_DISAGREE: {
    title: 'Rows of one parcel disagree',
    text: 'In row {row}, "{column}" differs from an earlier row of the same order. The whole parcel was not taken over.',
    action: 'Make them agree in the file; give a second box its own pack_id (p2, p3 …).',
  },
  GOODS_TWICE_IN_PARCEL: {
    title: 'The same goods twice',
    text: 'Rows {row} and {again} are the same goods in one parcel; both are counted.',
    action: 'Check whether a row is there twice; if so, remove one from the file first.',
  },
  ADDRESS_NOT_SPLIT: {
    title: 'Address cannot be split',
    text: 'In "{column}" there are no blanks between province, city, district and the rest. Not taken over, and not guessed.',
    action: 'Export province, city and district as columns, or put blanks between them.',
  },
  CARRIER_NAME_UNKNOWN: {
    title: 'Unknown carrier',
    text: '"{value}" is no known name or code of a carrier. Not taken over.',
    action:
      "Write the carrier's code (such as zhongtong), or leave this column out and use the carrier of the setup.",
  },
  CHANNEL_NAME_UNKNOWN: {
    title: 'Unknown platform',
    text: '"{value}" is no known name or code of a platform. Not taken over.',
    action:
      "Write the platform's name (such as Douyin), or leave this column out and choose one platform for all.",
  },
  IMPORT_BUSY: {
    title: 'Another file is being imported',
    text: '{file} was not opened. The file being imported is not affected.',
    action: 'Wait until it is done, or cancel it, then open this file.',
  },
  IMPORT_GONE: {
    title: 'This import is closed',
    text: 'The file was closed or replaced by another. Nothing was taken over.',
    action: 'Open the file again.',
  },
  ORDER_ID_INVALID: {
    title: 'Order number not usable',
    text: 'order_id "{value}" is empty, longer than 32 characters, was rounded by a spreadsheet, or has characters other than digits, letters, - / _. Not taken over.',
    action: 'Correct order_id in the file; keep it as text.',
  },
  ORDER_ID_TRAILING_A: {
    title: 'Order number ends in more than one A',
    text: 'order_id "{value}" has several A at its end; a Douyin order has at most one. Not taken over, nothing was sent.',
    action: 'Write the order number in digits only.',
  },
  PACK_ID_INVALID: {
    title: 'pack_id not usable',
    text: 'pack_id "{value}" has more than 15 characters or others than letters, digits and _. Not taken over, nothing was sent.',
    action: 'Use at most 15 letters, digits or _ in the file, for example p2.',
  },
  RECEIVER_MISSING: {
    title: 'Order without receiver',
    text: '{field} is missing. Not taken over, nothing was sent.',
    action: 'Complete the receiver in the file and import it again.',
  },
  RECEIVER_MASKED: {
    title: 'Receiver is masked',
    text: '{field} contains *: it was masked, and no courier can deliver it. Not taken over, nothing was sent.',
    action: 'Export the full receiver, encrypted or plain, from its platform and import it again.',
  },
  ITEMS_MISSING: {
    title: 'Order without items',
    text: 'items is missing or empty. Not taken over, nothing was sent.',
    action: 'Complete the items in the file and import it again.',
  },
  ORDER_FIELD_INVALID: {
    title: 'A field of the order is not usable',
    text: '{field} is not as the gateway wants it. Not taken over, nothing was sent.',
    action: 'Correct the field in the file and import it again.',
  },
  ORDER_FIELD_TOO_LONG: {
    title: 'A field of the order is too long',
    text: '{field} has {length} characters; {limit} are allowed. Not taken over, nothing was sent.',
    action: 'Shorten the field in the file and import it again.',
  },
  ORDER_FIELD_NOT_WHOLE: {
    title: 'A field of the order wants a whole number',
    text: '{field} wants a whole number of {unit}. Not taken over, nothing was sent.',
    action: 'Convert it to whole {unit} in the file and import it again.',
  },
  ORDER_FIELD_TOO_SMALL: {
    title: 'A field of the order is too small',
    text: '{field} wants a whole number of {least} or more. Not taken over, nothing was sent.',
    action: 'Correct the field or leave it out, and import the file again.',
  },
  CHANNEL_WANTS_CIPHERTEXT: {
    title: 'Douyin order in plain text',
    text: 'The channel is Douyin, but {field} is plain text; Douyin orders usually go encrypted, so the platform may refuse it. It can be imported all the same.',
    action:
      'Set order_channel for orders of other platforms; use the ciphertext for Douyin orders.',
  },
  CHANNEL_WANTS_PLAIN_TEXT: {
    title: 'Order of another platform in ciphertext',
    text: 'The channel is not Douyin ({channel}), but {field} is encrypted; the platform may refuse it. It can be imported all the same.',
    action: 'Set order_channel to 1 for Douyin orders; use the plain receiver for other platforms.',
  },
  PARCEL_TWICE_IN_FILE: {
    title: 'Parcel twice in this file',
    text: 'The same order_id and pack_id stand earlier in the file. The first one counts.',
    action: 'Give a second box its own pack_id (p2, p3 …), or remove the line.',
  },
  SENDER_MISSING: {
    title: 'Sender missing',
    text: 'Neither the file nor the setup names a complete sender ({field}). Nothing was sent.',
    action: 'Enter the sender in the setup.',
  },
  CARRIER_MISSING: {
    title: 'Carrier missing',
    text: 'Neither the file nor the setup names a carrier (logistics_code). Nothing was sent.',
    action: 'Choose the carrier in the setup.',
  },
  CARRIER_NOT_OFFERED: {
    title: 'Carrier not available to this shop',
    text: '{carrier} is not among the carriers of this shop. Nothing was sent.',
    action: 'Use a carrier code from the list.',
  },
  SHOP_MISMATCH: {
    title: 'Asked with another shop before',
    text: 'This parcel was asked with shop {recorded}; asking with {asked} could buy a second number. Nothing was sent.',
    action: 'Ask again with shop {recorded}.',
  },
  GATEWAY_MISMATCH: {
    title: 'Asked at another gateway before',
    text: 'This parcel was asked at {recorded}, whose answer was lost; asking at {asked} could buy a second number. Nothing was sent.',
    action: 'Set the gateway address to {recorded} again, then scan the order once more.',
  },
  CONTENT_CHANGED: {
    title: 'Order changed while its number is open',
    text: 'The number of this parcel may exist already, bought for the order as it was. Nothing was sent.',
    action: 'Ask again with the order unchanged; give a changed order its own pack_id.',
  },
  PARCEL_UNKNOWN: {
    title: 'Code not known',
    text: 'No imported order and no number in the ledger matches {code}.',
    action: 'Check the slip, or import the order.',
  },
  SCAN_NUMBER_NOT_HERE: {
    title: 'This number is not in the ledger',
    text: '{code} looks like a tracking number of {carrier}, but not one of this PC. Nothing was changed.',
    action: 'Check whether the label was printed here; for a label, scan the order on the slip.',
  },
  SCAN_GOODS_CODE: {
    title: 'This is a barcode of goods',
    text: '{code} looks like the code on a product, neither an order nor a tracking number. Nothing was changed.',
    action: 'Scan the order on the slip, or the number on the label.',
  },
  SCAN_BADGE_NOT_USED: {
    title: 'Badges are not used here',
    text: '{code} is the badge of an operator, and this bench keeps none: nobody signs in. Nothing was changed.',
    action: 'Scan the order on the slip, or the number on the label.',
  },
  SCAN_COMMAND_NOT_USED: {
    title: 'Command barcodes are not used here',
    text: '{code} is the command barcode "{command}", which is not carried out here. Nothing was changed.',
    action: 'Use the keys that the screen names.',
  },
  PARCEL_NOT_CORRECTABLE: {
    title: 'This parcel can no longer be corrected',
    text: 'Channel and user_id change only while there is no number, or after it was refused. Nothing was changed.',
    action: 'Scan the order again first if its number is in doubt.',
  },
  BATCH_INTERRUPTED: {
    title: 'The batch was interrupted',
    text: 'The station stopped while the batch ran. Every number that was bought is kept; what was on its way is asked again with the same parcels.',
    action: 'Press resume. Only parcels without a number are asked for.',
  },
  BATCH_OTHER_SHOP: {
    title: 'The setup has another shop now',
    text: 'The batch was started for shop {started}; the setup now has {now}. Nothing more was asked for.',
    action: 'Set shop {started} again and press resume, or cancel the batch and start another one.',
  },
  BATCH_OPEN: {
    title: 'Another batch is not over yet',
    text: 'One batch runs at a time. Nothing was started.',
    action: 'Finish or cancel the open batch first.',
  },
  BATCH_NOT_OPEN: {
    title: 'This batch is over or in another state',
    text: 'The state has changed meanwhile. Nothing was done.',
    action: 'Look at the batch as it stands now.',
  },
  BATCH_EMPTY: {
    title: 'Nothing to ask for',
    text: 'All chosen parcels have their numbers already. Nothing was started.',
    action: 'Choose parcels without a number.',
  },
  NUMBER_MISSING: {
    title: 'No number yet',
    text: 'This parcel has no tracking number, so there is no label to print.',
    action: 'Scan the order to get its number.',
  },
  NUMBER_CONFLICT: {
    title: 'Two different numbers',
    text: 'The ledger has {recorded}, the gateway now says {answered}. The first one stays in use, the other one is kept beside it.',
    action: 'Keep the parcel aside and tell the lead.',
  },
  NUMBER_TAKEN: {
    title: 'Number belongs to another parcel',
    text: 'The gateway gave {answered}, which the ledger has for order {other}. It is kept as evidence and not printed.',
    action: 'Keep the parcel aside and tell the lead.',
  },
  NUMBER_CANCELLED: {
    title: 'Number was cancelled',
    text: 'The number of this parcel is cancelled or taken back and must not be used.',
    action: 'Destroy any label of it. F11 adds a parcel with a new number.',
  },
  NUMBER_CANCELLING: {
    title: 'Number is being cancelled',
    text: 'A cancellation of this number is on its way and its answer is missing. Until it is known, the number is neither printed nor shipped.',
    action: 'Press F12 to ask again, or wait until the network is back.',
  },
  CANCEL_LABEL_EXISTS: {
    title: 'A label of this number exists',
    text: 'A label with a cancelled number must not leave the house. Nothing was cancelled.',
    action: 'Destroy the label, say so in the dialog, then cancel.',
  },
  CANCEL_LABEL_UNDECIDED: {
    title: 'A label may still come out',
    text: 'A label of this number is on its way to paper, or nobody has said whether it came out. Nothing was cancelled.',
    action: 'Look at the printer and decide with F8 or F9, then cancel.',
  },
  CANCEL_LABEL_IN_LINE: {
    title: 'A label still waits for the printer',
    text: 'A label of this number is in the print queue and will come out later. Nothing was cancelled.',
    action:
      'Let it come out and destroy it, or delete it from the print queue of the system, then cancel.',
  },
  CANCEL_SHIPPED: {
    title: 'The platform knows this number as shipped',
    text: 'The order was told as shipped with this number. A cancelled number would leave the buyer without a parcel. Nothing was cancelled.',
    action: 'Change the number at the platform first.',
  },
  CANCEL_SHIPPING: {
    title: 'The platform is being told',
    text: 'Nobody knows yet whether the order counts as shipped with this number: a call is under way, its answer was lost, or the platform does not show the number. Nothing was cancelled.',
    action:
      'Wait for the result on the Shipping screen. Where it stands as refused, look at the order in the back office of the platform.',
  },
  SHIPMENT_ORDER_TAKEN: {
    title: 'The order is shipped with another parcel',
    text: 'A platform takes one number for an order, and another parcel of this order gives it. This number was not sent.',
    action:
      'Add this number as a further parcel in the back office of the platform, then mark it as shipped by hand.',
  },
  SHIPMENT_HELD: {
    title: 'Somebody keeps the order back',
    text: 'A person at the station holds the shipping of this order. The platform was not told.',
    action: 'Release it on the Shipping screen, then run the file again.',
  },
  SHIPMENT_SHOP_MISSING: {
    title: 'Nobody said which shop the order belongs to',
    text: 'The setup has no shop for the platform of this order, or several. Nothing was sent.',
    action: 'Enter the shop in the setup under "Shipping", then ship again.',
  },
  SHIPMENT_CARRIER_UNKNOWN: {
    title: 'The platform does not know the carrier',
    text: 'Nobody said what the platform calls carrier {carrier}, or the shop cannot use it. Nothing was sent.',
    action:
      'Enter the platform code of the carrier in the setup under "Shipping", then ship again.',
  },
  SHIPMENT_ENTRIES_MISSING: {
    title: 'The sub-orders are missing',
    text: '1688 wants to know which sub-orders are in the parcel. Nothing was sent.',
    action: 'Choose the sub-orders of this parcel, then ship again.',
  },
  SHIPMENT_OTHER_NUMBER: {
    title: 'Shipped with another number',
    text: 'The platform has this order as shipped with {other}, not with the number on the label. Nothing was changed.',
    action:
      'Look which parcel the buyer gets, then change the number at the platform or mark it by hand.',
  },
  SHIPMENT_NUMBER_UNSEEN: {
    title: 'Shipped, but with which number?',
    text: 'The platform has this order as shipped and does not show the number. Nothing was sent again.',
    action:
      'Look at the order in the back office of the platform, then mark it as shipped by hand.',
  },
  SHIPMENT_SUPPLIER_CLOSED: {
    title: "The supplier's order is closed",
    text: 'The order at 1688 was cancelled or ended, so that the number of the supplier stands for no parcel. The platform was not told.',
    action: 'Pack the parcel here: the number on its label takes this place.',
  },
  SHIPMENT_UNDER_WAY: {
    title: 'The platform is being told',
    text: 'The call for this parcel is under way or done. Nothing was changed.',
    action: 'Wait for its result.',
  },
  SHIPMENT_NOT_CHANGEABLE: {
    title: 'This platform takes no other number here',
    text: 'No call of the gateway changes what this platform was told. Nothing was changed.',
    action: 'Change the number in the back office of the platform.',
  },
  SHIP_BY_UNREADABLE: {
    title: 'The last moment to ship is not readable',
    text: '"{value}" is not a date and time. The parcel is taken without it.',
    action: 'Write it as 2026-11-22 18:00, Beijing time, and import the file again.',
  },
  DISTRIBUTION_EXISTS: {
    title: 'This order was placed before',
    text: 'A distribution order {order} is being placed or was placed. Nothing was bought again.',
    action: 'Look at it on the distribution screen.',
  },
  DISTRIBUTION_NUMBER_EXISTS: {
    title: 'The parcel has a number of its own',
    text: 'A number was issued for this parcel, or may have been. A supplier who sends it too would send the goods twice. Nothing was bought.',
    action:
      'Give the number back on the bench (F12) where the supplier is to send it, then try again.',
  },
  DISTRIBUTION_DRAFT_STALE: {
    title: 'The order changed after the draft',
    text: 'The order was imported anew since; the draft has its former address or goods. Nothing was bought.',
    action: 'Draft it again (Ctrl+N) and look at it, then place it.',
  },
  DISTRIBUTION_NUMBER_MISSING: {
    title: 'Completed without a number',
    text: '1688 says that the order is completed and gives no tracking number that can be read. The platform was not told.',
    action: 'Look the number up at 1688 and ship the order by hand at its platform.',
  },
  PAY_LINK_SEVERAL: {
    title: 'Bought by several accounts',
    text: 'The chosen orders were placed by different 1688 accounts, which cannot be paid together.',
    action: 'Choose the orders of one account at a time.',
  },
  DISTRIBUTION_UNDER_WAY: {
    title: 'The order is being placed',
    text: 'The distribution order is being placed or was placed. Nothing was changed.',
    action: 'Wait for its result.',
  },
  DISTRIBUTION_NOT_PLACED: {
    title: 'The order is not at 1688',
    text: '1688 has no order that this distribution order became. Nothing was changed.',
    action: 'Look at the state of the order on the distribution screen.',
  },
  DISTRIBUTION_OFFER_MISSING: {
    title: 'No offer is known for these goods',
    text: 'Nobody said which offer of a supplier stands for {goods} {specs}. Nothing was bought.',
    action: 'Enter the offer in the table of offers, then draft the order again.',
  },
  DISTRIBUTION_SEVERAL_SUPPLIERS: {
    title: 'The goods are of several suppliers',
    text: 'One distribution order can only have goods of one supplier. Nothing was bought.',
    action: 'Split the order into parcels, one for each supplier.',
  },
  DISTRIBUTION_BUYER_MISSING: {
    title: 'No 1688 account that buys is set up',
    text: 'Nobody said which 1688 account distribution orders are placed with. Nothing was bought.',
    action: 'Enter it in the setup, section Distribution, then draft the order again.',
  },
  DISTRIBUTION_GONE: {
    title: 'The distribution order is not there',
    text: 'There is no distribution order {order}: its draft was removed. Nothing was changed.',
    action: 'Draft it anew where it is still wanted.',
  },
  DISTRIBUTION_LINK_UNSEEN: {
    title: 'Nobody knows whether the goods are linked',
    text: 'The goods were to be linked with offer {offer} before, and nobody saw whether that worked. They are not linked again blindly. Nothing was bought.',
    action:
      'Look at 1688 under the distribution relations of the goods. Where the link is there, place the order; where it is not, link again and say that you looked.',
  },
  DISTRIBUTION_LINK_NOT_WANTED: {
    title: 'There is nothing to link',
    text: '1688 did not refuse this order for a missing relation. Nothing was changed.',
    action: 'Look at the state of the order on the distribution screen.',
  },
  PAY_LINK_GONE: {
    title: 'The payment link is not there any more',
    text: 'Only the last payment link that starts with https can be copied or opened. Nothing was paid.',
    action: 'Ask for the payment link again.',
  },
  OFFERS_UNREADABLE: {
    title: 'The table of offers cannot be read',
    text: 'Line {row}: {field} is missing or not usable. Nothing of the file was taken.',
    action: 'Put the line right in the file, or begin with an exported table.',
  },
  DISTRIBUTION_OAID_MISSING: {
    title: 'The key to the address is missing',
    text: 'The receiver is encrypted, and the order does not carry the key that 1688 needs to read it. Nothing was bought.',
    action: 'Import the order with its field oaid, or with a receiver that can be read.',
  },
  PARCEL_AT_SUPPLIER: {
    title: 'A supplier sends this parcel',
    text: 'Its distribution order {order} is placed at 1688, or may be. A number of ours would send the goods twice. Nothing was bought.',
    action: 'Pack nothing. Where it is to leave from here, cancel the order at 1688 first.',
  },
  PARCEL_MERGED: {
    title: 'Travels in another parcel',
    text: 'This order is packed together with order {main} and has no number of its own. Nothing was sent.',
    action: 'Scan it: the shared parcel comes up. Take it out of that parcel to ship it alone.',
  },
  MERGE_NESTED: {
    title: 'These orders are packed together already',
    text: 'One of the orders travels in a parcel already, or carries others. Nothing was changed.',
    action: 'Take it out of its parcel first.',
  },
  MERGE_SEVERAL_PARCELS: {
    title: 'Order has several parcels',
    text: 'Only an order that fits into one parcel can travel with another. Nothing was changed.',
    action: 'Ship this order by itself.',
  },
  MERGE_LABEL_EXISTS: {
    title: 'The label is printed already',
    text: 'The label names the goods of the parcel, so that what travels in it is fixed. Nothing was changed.',
    action: 'Ship the other order by itself, or cancel the number and add a new parcel.',
  },
  MERGE_NUMBER_IN_DOUBT: {
    title: 'Number in doubt',
    text: 'Whether this parcel has a number is not known for certain at the moment. Nothing was changed.',
    action: 'Scan the order until its number is settled, then try again.',
  },
  MERGE_NUMBER_EXISTS: {
    title: 'Order has a number of its own',
    text: 'A number of this order exists or may exist. Nothing was changed.',
    action: 'Ship it by itself, or cancel its number first.',
  },
  MERGE_SHOP_DIFFERS: {
    title: 'Platform or shop differ',
    text: 'Orders travel together only within one platform and one shop. Nothing was changed.',
    action: 'Ship these orders by themselves.',
  },
  MERGE_RECEIVER_DIFFERS: {
    title: 'Receivers differ',
    text: 'Name, phone and address of the orders are not the same, or cannot be read. Nothing was changed.',
    action: 'Ship these orders by themselves.',
  },
  LEDGER_NEWER: {
    title: 'Ledger of a newer version',
    text: '{file} was written by a newer version (step {found}, this one knows {known}). It was not changed.',
    action: 'Install the newer version on this PC.',
  },
  LEDGER_DAMAGED: {
    title: 'Ledger damaged',
    text: '{file} does not pass its check ({reason}). It was not changed.',
    action: 'Restore the newest backup in the setup; the damaged file is kept.',
  },
  LEDGER_UNOPENABLE: {
    title: 'Ledger cannot be opened',
    text: '{file} cannot be opened ({reason}). Nothing was sent.',
    action: 'Check that the folder exists, is writable and has free space.',
  },
  LEDGER_IN_USE: {
    title: 'Another program uses this ledger',
    text: '{folder} is being written by another program (process {pid} on {host}, since {since}). Nothing is written from here, no number is bought twice.',
    action: 'Close that program or wait until it ends, then open again.',
  },
  LEDGER_BUSY: {
    title: 'Ledger held for the moment',
    text: 'Another program holds {file}. This step was not written; everything before it is there.',
    action: 'Wait a moment, then try again.',
  },
  LEDGER_DISK_FULL: {
    title: 'Disk full',
    text: 'The ledger cannot grow ({file}). What was written is safe; a step that was not written did not count, and a number whose answer was not recorded is asked again with the same parcel.',
    action: 'Free disk space, then open the ledger again or restart the station.',
  },
  LEDGER_DISK_LOW: {
    title: 'Disk nearly full',
    text: '{megabytes} MB are left where {folder} is. Writing still works; on a full disk no number can be asked for.',
    action: 'Free disk space.',
  },
  LEDGER_READ_ONLY: {
    title: 'Ledger can only be read',
    text: 'This user may not write {file} ({reason}). What is there can be looked at; nothing is asked for and nothing printed.',
    action: 'Make the folder writable for this user, then open again.',
  },
  LEDGER_DISK_ERROR: {
    title: 'Disk error',
    text: 'The disk failed on {file} ({reason}). This step was not written; everything before it is there.',
    action: 'Check the disk and its cable, and make a backup on another disk.',
  },
  LEDGER_CHANGING: {
    title: 'Ledger is being changed',
    text: 'The ledger is being restored or opened again. This step was not done.',
    action: 'Wait until it is there, then try again.',
  },
  BACKUP_FAILED: {
    title: 'No backup could be made',
    text: 'A backup cannot be written at {folder} ({reason}). The ledger itself is fine and earlier backups are there.',
    action: 'Check disk space and folder rights, then choose “Back up now” in the setup.',
  },
  BACKUP_UNUSABLE: {
    title: 'This backup cannot be used',
    text: '{file} does not pass its check ({reason}). The present ledger was not changed.',
    action: 'Choose another backup.',
  },
  BACKUP_OTHER_LEDGER: {
    title: 'Backup of another ledger',
    text: '{file} belongs to the ledger of another bench. The present ledger was not changed.',
    action: 'Choose a backup from the backups folder of this bench.',
  },
  LABEL_MAY_EXIST: {
    title: 'This parcel may have a label already',
    text: 'The ledger was restored from a backup; labels printed between {from} and {to} are not recorded. The number is the same, nothing was bought twice.',
    action:
      'Look at the parcel: print with F6 if it has no label; if it has one, scan the number on it.',
  },
  CONTENT_PURGED: {
    title: 'Receiver data removed',
    text: 'This parcel is older than the retention time; receiver and print data were removed. Number, states and story are kept.',
    action:
      'Ask the platform or shop for the receiver if needed; an order without a number can be imported again.',
  },
  RECEIVER_ENCRYPTED: {
    title: 'Receiver encrypted by the platform',
    text: 'This station does not have the receiver in plain text; only the platform can decrypt it. Nothing was shown.',
    action: 'Look it up at the platform.',
  },
  LEDGER_LOST_TIME: {
    title: 'Labels of a lost time are not recorded',
    text: 'The ledger was restored from a backup; labels printed between {from} and {to} are not in it. A scan of a parcel without a label asks first and prints nothing by itself.',
    action:
      'When all parcels of that time are dealt with, confirm it under “Backups” in the setup.',
  },
  LEDGER_OF_PRACTICE: {
    title: 'Ledger of practice mode',
    text: '{file} belongs to practice mode. Practice numbers never mix with real ones.',
    action: 'Choose another data folder.',
  },
  LEDGER_OF_LIVE: {
    title: 'Ledger of real numbers',
    text: '{file} holds real numbers and is not used for practice.',
    action: 'Choose another data folder for practice.',
  },
  LEDGER_KEY_MISSING: {
    title: 'Ledger key missing',
    text: 'The key for receiver data does not fit this ledger or cannot be unlocked ({reason}). Numbers stay readable.',
    action: 'Sign in as the Windows or desktop user who set the station up, or restore ledger.key.',
  },
  LEDGER_KEY_UNPROTECTED: {
    title: 'Receiver data weakly protected',
    text: 'This system has no key store for this user, so the key of receiver data is only protected by file permissions.',
    action: 'Set up the key store (keyring) of this system, then restart the station.',
  },
  PRINT_NO_PRINTER: {
    title: 'No printer chosen',
    text: 'Direct printing needs a printer. Nothing was printed.',
    action: 'Choose the label printer in the setup.',
  },
  PRINT_SPOOLER_MISSING: {
    title: 'Print system not found',
    text: 'The print command of this system is missing ({reason}). Nothing was printed.',
    action: 'Switch to the print dialog in the setup, or install CUPS.',
  },
  PRINT_SPOOLER_REFUSED: {
    title: 'Print system refused the label',
    text: 'The label was not taken: {reason}. Nothing was printed.',
    action: 'Check the printer, then print again.',
  },
  PRINT_HELPER_NOT_STARTED: {
    title: 'SumatraPDF did not start',
    text: 'The program that hands labels to Windows could not be started ({reason}). Nothing was printed.',
    action:
      'Allow it in the virus scanner, or install the station again. The print dialog works without it: it is chosen in the setup.',
  },
  PRINT_PRINTER_MISSING: {
    title: 'Printer not found',
    text: 'The system has no printer "{printer}". Nothing was printed.',
    action: 'Choose the label printer in the setup again.',
  },
  PRINT_LABEL_OVERFLOW: {
    title: 'Label does not fit',
    text: 'Even at its smallest the content is {mm} mm too large. Nothing was printed.',
    action: 'Tell the lead; the text of this order is too long for the paper.',
  },
  PRINT_LABEL_CLIPPED: {
    title: 'Label would be cut off',
    text: 'The content reaches {mm} mm over the {side} edge of the paper. Nothing was printed.',
    action: 'Check offset, scale and paper of this printer in the setup.',
  },
  PRINT_LABEL_LETTERS: {
    title: 'Letters that cannot be printed',
    text: 'No font of this PC has “{letters}”. Nothing was printed.',
    action: 'Write them another way in the order, or install a font that has them.',
  },
  PRINT_LABEL_PAGES: {
    title: 'Drawn: {pages} pages for {labels} labels',
    text: 'A label must be one page. Nothing was printed.',
    action: 'Tell the lead; the text of this order is too long for the paper.',
  },
  PRINT_LABEL_SIZE: {
    title: 'Label has the wrong size',
    text: 'The page is {width} × {height} mm instead of {wantedWidth} × {wantedHeight} mm. Nothing was printed.',
    action: 'Call support.',
  },
  PRINT_BARCODE_TOO_WIDE: {
    title: 'Barcode does not fit',
    text: 'At {dpi} dpi the barcode of {trackNo} would be too fine to read. Nothing was printed.',
    action: 'Use a wider paper or a 300 dpi printer.',
  },
  PRINT_BARCODE_UNREADABLE: {
    title: 'Barcode does not read',
    text: 'Read back as dots of {dpi} dpi, {trackNo} reads as {read}. Nothing was printed.',
    action:
      'Check resolution, scale and paper of this printer in the setup; print a calibration sheet.',
  },
  PRINT_LABEL_NOT_RENDERED: {
    title: 'Label could not be drawn',
    text: 'The label window did not finish ({reason}). Nothing was printed.',
    action: 'Print again.',
  },
  PRINT_DEADLINE: {
    title: 'No word from the printer',
    text: 'After {seconds} s nobody knows whether the label came out.',
    action: 'Look at the printer and say whether the label came out.',
  },
  PRINT_OUTCOME_UNKNOWN: {
    title: 'Nobody knows whether it printed',
    text: 'The print system did not say what became of the label ({reason}).',
    action: 'Look at the printer and say whether the label came out.',
  },
  PRINT_INTERRUPTED: {
    title: 'Stopped while printing',
    text: 'The station stopped while this label was on its way to paper.',
    action: 'Look at the printer and say whether the label came out.',
  },
  PRINT_DIALOG_CANCELLED: {
    title: 'Printing cancelled',
    text: 'The print dialog was closed without printing. No label came out.',
    action: 'Print again when ready.',
  },
  PRINT_NOT_STARTED: {
    title: 'Not printed before the stop',
    text: 'The station stopped before this label was given to the printer. No label came out.',
    action: 'Print again when ready.',
  },
  PRINT_NUMBER_CANCELLED: {
    title: 'Stopped: number out of use',
    text: 'The label was taken out of the line because its number is being cancelled or was taken back. No label came out.',
    action: 'Add a parcel with F11 for a new number, or print again if the number stays valid.',
  },
  PRINT_ALREADY_DECIDED: {
    title: 'Already decided',
    text: 'This label is no longer in doubt.',
    action: 'Go on with the next order.',
  },
  PRINT_ALREADY_LABELLED: {
    title: 'Already printed',
    text: 'A label of this parcel is printed or on its way. Nothing more was printed.',
    action: 'Use reprint with a reason if the label cannot be used.',
  },
  PRINT_NO_PAPER: {
    title: 'No label came out',
    text: 'Somebody looked: the label did not come out.',
    action: 'Check the printer, then print again.',
  },
  REPRINT_LEAD_NEEDED: {
    title: 'This reprint needs a lead',
    text: 'Reprints of this parcel so far: {done}; a packer may print {limit}. Nothing was printed.',
    action: 'Have a lead enter the PIN.',
  },
  REPRINT_LEAD_MISSING: {
    title: 'This reprint needs a lead, and no PIN of one is set',
    text: 'Reprints of this parcel so far: {done}; a packer may print {limit}. Nothing was printed.',
    action: 'Have a lead set a PIN in the setup first.',
  },
  REPRINT_LIMIT: {
    title: 'No further reprint of this parcel',
    text: 'Reprints so far: {done}; even a lead may print only {limit}. Nothing was printed.',
    action:
      'Find the labels that came out. If another one is needed all the same, have a lead change the limit in the setup.',
  },
  LEAD_PIN_MISSING: {
    title: 'No PIN of a lead is set',
    text: 'Nobody can act as a lead. Nothing was changed.',
    action: 'Have a lead set a PIN in the setup.',
  },
  LEAD_PIN_WRONG: {
    title: 'Wrong PIN',
    text: 'The try was recorded. Nothing was printed or changed.',
    action: 'Have the lead enter it again. After three wrong PINs each try has to wait longer.',
  },
  LEAD_PIN_WAIT: {
    title: 'Too many wrong PINs: wait {seconds} s',
    text: 'Wrong PINs came one after the other. This one was not looked at; nothing was printed or changed.',
    action: 'Have the lead enter it again after {seconds} s.',
  },
  OPERATOR_NEEDED: {
    title: 'Nobody is signed in',
    text: 'At this bench somebody signs in before numbers and labels. Nothing was asked for, printed or changed.',
    action: 'Scan a badge, or press Ctrl+U and choose a name; then scan again.',
  },
  OPERATOR_UNKNOWN: {
    title: 'Unknown badge',
    text: '{badge} is no operator of this bench. Nobody was signed in or out.',
    action: 'Press Ctrl+U and choose a name, or have a lead print a new badge in the setup.',
  },
  OPERATOR_RETIRED: {
    title: '{name} is retired',
    text: 'A retired operator cannot sign in. Nobody was signed in or out.',
    action: 'Have a lead take the operator back in the setup, or sign in as somebody else.',
  },
  OPERATOR_PIN_NEEDED: {
    title: '{name} is a lead: the PIN is needed',
    text: 'A badge or a name alone signs no lead in. Nobody was signed in or out.',
    action: "Enter the lead's PIN.",
  },
  OPERATOR_NAME_TAKEN: {
    title: 'There is a "{name}" already',
    text: 'Records tell operators apart by name, so no two have the same one, retired ones included. Nothing was changed.',
    action: 'Choose another name, with a staff number for instance, or take the retired one back.',
  },
  OPERATOR_LEAD_NEEDED: {
    title: 'This needs a lead',
    text: "The lead's PIN is set, so only a lead changes who works here. Nothing was changed.",
    action: 'Have a lead sign in or enter the PIN.',
  },
  PRINT_RUN_OPEN: {
    title: 'Another print run is not over yet',
    text: 'One print run goes at a time. Nothing was started.',
    action: 'Finish or cancel the open print run first.',
  },
  PRINT_RUN_NOT_OPEN: {
    title: 'This print run is over or in another state',
    text: 'The state has changed meanwhile. Nothing was done.',
    action: 'Look at the print run as it stands now.',
  },
  PRINT_RUN_EMPTY: {
    title: 'There is no label to print',
    text: 'None of the chosen parcels has a number and no label. Nothing was printed.',
    action: 'Choose other parcels.',
  },
  PRINT_RUN_INTERRUPTED: {
    title: 'The print run was interrupted',
    text: 'The station stopped while it printed. Labels that were being handed over are in doubt and were not printed again; the others were never handed over.',
    action: 'Scan the last good label in your hand to go on after it, or say that none came out.',
  },
  PRINT_RUN_UNDER_WAY: {
    title: 'Labels are being handed over',
    text: 'Which label is the last one cannot be said yet. Nothing was done.',
    action: 'Pause, wait until it is known what became of them, then scan.',
  },
  PRINT_LAST_UNKNOWN: {
    title: 'This label is not of this print run',
    text: '{code} is no label that this print run handed over. Nothing was done.',
    action: 'Scan the last good label of this run in your hand, or say that none came out.',
  },
  PRINT_LAST_CHANGED: {
    title: 'Something has changed meanwhile',
    text: 'Before this was confirmed, a label of the run came out or changed. Nothing was printed again.',
    action: 'Look at the printer and scan the last label in your hand again.',
  },
  PRINT_STILL_HELD: {
    title: 'The spooler did not let the labels go',
    text: 'The print system did not confirm that the {held} labels in its line are cancelled; they may still come out. To keep them from coming twice, nothing was printed again.',
    action:
      'Delete these jobs in the print queue of the system (or restart its print service), then scan the last label in your hand again.',
  },
  PRINT_SPOOLER_LOST: {
    title: 'The print service was away',
    text: 'The print service stopped for a while and now prints again what it held before. It begins anew, so a number may come out twice. No further label was handed over.',
    action:
      'At the printer, keep one label of each number and tear up the other; then scan the last good label in your hand.',
  },
  PRINT_CLEAR_PRINTER: {
    title: 'Empty the printer first',
    text: '{held} labels that were given to the printer will be printed again; what the spooler still held of them is cancelled. The printer may have some in a memory of its own, and print them once it has paper.',
    action:
      'Switch the printer off and on, make sure that nothing more comes out, then press resume.',
  },
  PRINT_LANE_CHANGED: {
    title: 'This printer has changed meanwhile',
    text: 'The labels that wait for a decision are not the ones that were shown. Nothing was done.',
    action: 'Look at the labels that are shown now, then decide.',
  },
  PRINT_NO_FOLDER: {
    title: 'No folder for labels',
    text: 'Labels as files need a folder that is named in full; {folder} is none. Nothing was written.',
    action: 'Name the folder in the setup.',
  },
  PRINT_FILE_NOT_WRITTEN: {
    title: 'Label file not written',
    text: 'The file could not be put into {folder} ({reason}). No label was left there.',
    action: 'Check that the folder is there, can be written to and has room, then print again.',
  },
  PRINT_RECEIVER_ENCRYPTED: {
    title: 'Only the platform can print this receiver',
    text: "The receiver is encrypted, and only the platform's print program can decrypt it. Nothing was printed.",
    action: 'Choose the platform program as the way to print in the setup, then print again.',
  },
  PRINT_PAPER_WANTED: {
    title: 'Wrong paper for this carrier',
    text: 'Labels of {carrier} go on {wanted} mm; printer {printer} has {paper} mm. Nothing was printed.',
    action:
      'In the setup, send this carrier to a printer with that paper. Or load it, and set it as the paper of that printer. Then print again.',
  },
  COMPONENT_NOT_RUNNING: {
    title: 'Print program not running',
    text: 'The print program of {program} does not answer on this PC, port {port} ({reason}). Nothing was printed.',
    action: 'Install or start the print program, then print again.',
  },
  COMPONENT_SILENT: {
    title: 'Print program gives no answer',
    text: 'Something listens on port {port}, but it did not name its printers as the print program of {program} does. Nothing was printed.',
    action: 'Restart the print program, and check platform and port in the setup.',
  },
  COMPONENT_PRINTER_UNKNOWN: {
    title: 'Printer unknown to the print program',
    text: 'The print program of {program} has no printer {printer}. Nothing was printed.',
    action: 'Switch the printer on, or choose another one in the setup.',
  },
  COMPONENT_KEY_MISSING: {
    title: 'Key for decryption missing',
    text: "Douyin's print program needs a key parameter to decrypt the receiver, and the gateway did not give one. Nothing was printed.",
    action: 'Ask the vendor of the gateway for the key parameter of the Douyin print program.',
  },
  COMPONENT_NO_PRINT_DATA: {
    title: 'No print data for this number',
    text: "The platform's encrypted print data is not kept and could not be fetched. Nothing was printed; the number stays.",
    action: 'Check the network, then print again.',
  },
  COMPONENT_PRINT_DATA: {
    title: 'Print data of another platform',
    text: 'The print data of this number is not what the chosen print program reads. Nothing was printed.',
    action: "Choose the number's own platform in the setup, then print again.",
  },
  COMPONENT_NO_TEMPLATE: {
    title: 'No label template',
    text: 'The platform named no label template for this carrier. Nothing was printed.',
    action: 'Check the network, and that the shop is subscribed to the carrier, then print again.',
  },
  COMPONENT_REFUSED: {
    title: 'Print program refused the label',
    text: 'The print program of {program} did not take the label. Nothing was printed.',
    action: "Read the program's own words, then print again.",
  },
  COMPONENT_PRINT_FAILED: {
    title: 'Print program could not print',
    text: 'The print program of {program} says that the label was not printed.',
    action: 'Check the printer and paper, then print again.',
  },
  COMPONENT_CANCELLED: {
    title: 'Cancelled in the print program',
    text: 'The label was cancelled in the print program of {program}. Nothing was printed.',
    action: 'Print again when it is wanted.',
  },
  COMPONENT_RESULT_UNCLEAR: {
    title: 'Print program says two things',
    text: 'The print program of {program} names both a success and a failure for this label.',
    action: 'Look at the printer, then say whether the label came out.',
  },
  COMPONENT_LOST: {
    title: 'Print program went away',
    text: 'The connection to the print program of {program} broke after the label was sent. It may be printed.',
    action: 'Look at the printer, then say whether the label came out.',
  },
  COMPONENT_TASK_UNKNOWN: {
    title: 'Print program forgot the label',
    text: 'The print program of {program} knows nothing of a label that was sent to it. It may be printed.',
    action: 'Look at the printer, then say whether the label came out.',
  },
  COMPONENT_NO_RESULT: {
    title: 'No result from the print program',
    text: 'The label was sent, and the print program did not say what became of it.',
    action: 'Look at the printer, then say whether the label came out.',
  },
  EXPORT_DISK_FULL: {
    title: 'No room left on the disk',
    text: 'There was no room to write {file} to its end. The part that was written is gone again; the ledger is as it was.',
    action: 'Make room or choose another disk, then export again.',
  },
  EXPORT_NOT_WRITABLE: {
    title: 'The file cannot be written',
    text: '{file} could not be written ({reason}). Nothing was left half done; the ledger is as it was.',
    action:
      'Close the file where it is open in another program, or choose another folder, then export again.',
  },
  EXPORT_RUNNING: {
    title: 'An export is under way',
    text: 'One export runs at a time. The one that is under way goes on.',
    action: 'Wait until it is done, or cancel it first.',
  },
  HAND_OVER_EMPTY: {
    title: 'Nothing to hand over',
    text: 'No parcel of this carrier got its label on {day}.',
    action: 'Choose another day or another carrier.',
  },
  SHEET_NOT_DRAWN: {
    title: 'The sheet was not drawn',
    text: 'The sheet could not be drawn ({reason}). Nothing was printed.',
    action: 'Try again. If it stays, restart the station.',
  },
  SHEET_NOT_PRINTED: {
    title: 'The sheet was not printed',
    text: 'The system did not take the sheet ({reason}).',
    action: 'Check the printer and print again, or save the sheet as a file.',
  },
  SETUP_PRINTING_IMPOSSIBLE: {
    title: 'Printing cannot work like this',
    text: '{flaw}{row}. Nothing was saved.',
    action: 'Correct it in the setup, then save again.',
  },
  SETUP_INCOMPLETE: {
    title: 'Setup not complete',
    text: 'Missing: {field}. Nothing was sent.',
    action: 'Complete the setup.',
  },
  PROFILE_UNREADABLE: {
    title: 'Not a bench profile that can be used',
    text: 'Reading stopped at {where}. The settings are as they were.',
    action:
      'Choose a file that another bench exported; if it was edited by hand, put this value right and choose it again.',
  },
  PROFILE_NEWER: {
    title: 'The profile is of a newer version',
    text: 'This version cannot read it. The settings are as they were.',
    action: 'Update Waybench on this PC, or export the profile with the same version.',
  },
  STATION_BUSY: {
    title: 'Work is still under way',
    text: 'Numbers are being asked for, orders imported, or labels printed. Nothing was changed.',
    action: 'Wait until it is done, or pause it, then try again.',
  },
  SECRET_MISSING: {
    title: 'App secret missing',
    text: 'No app secret is stored on this PC. Nothing was sent.',
    action: 'Enter the app secret in the setup.',
  },
  REQUEST_INVALID: {
    title: 'Request not understood',
    text: 'The screen sent something unexpected ({where}). Nothing was done.',
    action: 'Restart the station; if it stays, call support.',
  },
  SENDER_FOREIGN: {
    title: 'Request from a foreign page',
    text: 'A page that is not the station asked. Nothing was done.',
    action: 'Restart the station and call support.',
  },
  SCREEN_BROKEN: {
    title: 'This page has a fault',
    text: 'Scans are taken as usual. Numbers and labels are in the ledger; nothing is lost.',
    action:
      'Go on with another page, F1 to F5, or press Ctrl+R to open the window anew. If it comes back, call support with the log.',
  },
  WINDOW_BROKEN: {
    title: 'The window has a fault: do not scan',
    text: 'Numbers and labels are in the ledger; nothing is lost. No scan is taken until the window is open again.',
    action: 'Press Ctrl+R to open the window anew. If it comes back, call support with the log.',
  },
  INTERNAL: {
    title: 'Fault in the program',
    text: 'Something unexpected happened. The ledger is as it was before.',
    action: 'Try again; if it stays, call support with the log.',
  },
};
