import type { ErrorTexts } from './describe.ts';
import { EN_PLATFORM_TEXTS } from './platform-texts.en.ts';

export const EN_TEXTS: ErrorTexts = {
  GATEWAY_UNREACHABLE: {
    title: 'Gateway not reachable',
    text: 'No connection to {host} ({reason}). Nothing was sent and nothing was bought.',
    action: 'Check the network, then scan the order again.',
  },
  GATEWAY_TIMEOUT: {
    title: 'No answer in time',
    text: 'The gateway did not answer within {seconds} s. Asking again with the same parcel returns the same number.',
    action: 'Scan the order again when the network is back.',
  },
  GATEWAY_CONNECTION_LOST: {
    title: 'Connection lost before the answer',
    text: 'The request was sent, the answer did not arrive ({reason}). Asking again with the same parcel returns the same number.',
    action: 'Scan the order again.',
  },
  GATEWAY_HTTP_STATUS: {
    title: 'Gateway answered with HTTP {status}',
    text: 'The answer carries no result. Asking again with the same parcel returns the same number.',
    action: 'Try again in a minute. If it stays, send the support report to the vendor.',
  },
  GATEWAY_NOT_JSON: {
    title: 'The answer is not JSON',
    text: 'Something between here and the gateway answered instead, or the answer was cut: {head}. Asking again with the same parcel returns the same number.',
    action: 'Check proxy and gateway address in the setup, then try again.',
  },
  GATEWAY_ANSWER_UNEXPECTED: {
    title: 'The answer has an unknown shape',
    text: 'The gateway answered, but not as its pages say ({where}). The number stays open and is asked again with the same parcel.',
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
    text: 'The gateway asks to try later. Asking again with the same parcel returns the same number.',
    action: 'Wait a moment, then scan the order again.',
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
    text: 'The channel is Douyin, but {field} is plain text; Douyin orders usually go encrypted, so the platform may refuse it. The order was taken over.',
    action:
      'Set order_channel for orders of other platforms; use the ciphertext for Douyin orders.',
  },
  CHANNEL_WANTS_PLAIN_TEXT: {
    title: 'Order of another platform in ciphertext',
    text: 'The channel is not Douyin ({channel}), but {field} is encrypted; the platform may refuse it. The order was taken over.',
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
  PARCEL_NOT_CORRECTABLE: {
    title: 'This parcel can no longer be corrected',
    text: 'Channel and user_id change only while there is no number, or after it was refused. Nothing was changed.',
    action: 'Scan the order again first if its number is in doubt.',
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
    action: 'Ask the lead for a new parcel number.',
  },
  LEDGER_NEWER: {
    title: 'Ledger of a newer version',
    text: '{file} was written by a newer version (step {found}, this one knows {known}). It was not changed.',
    action: 'Install the newer version on this PC.',
  },
  LEDGER_DAMAGED: {
    title: 'Ledger damaged',
    text: '{file} does not pass its check ({reason}). It was not changed.',
    action: 'Keep the file, copy the folder, and call support.',
  },
  LEDGER_UNOPENABLE: {
    title: 'Ledger cannot be opened',
    text: '{file} cannot be opened ({reason}). Nothing was sent.',
    action: 'Check that the folder exists, is writable and has free space.',
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
  PRINT_LABEL_OVERFLOW: {
    title: 'Label does not fit',
    text: 'The content is {mm} mm too tall. Nothing was printed.',
    action: 'Tell the lead; the text of this order is too long for the paper.',
  },
  PRINT_LABEL_PAGES: {
    title: 'Label has {pages} pages',
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
  SETUP_INCOMPLETE: {
    title: 'Setup not complete',
    text: 'Missing: {field}. Nothing was sent.',
    action: 'Complete the setup.',
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
  INTERNAL: {
    title: 'Fault in the program',
    text: 'Something unexpected happened. The ledger is as it was before.',
    action: 'Try again; if it stays, call support with the log.',
  },
};
