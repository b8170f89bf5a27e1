import type { ErrorText } from './describe.ts';
import type { PlatformCode } from './platform-codes.ts';

export const EN_PLATFORM_TEXTS: Readonly<Record<PlatformCode, ErrorText>> = {
  PLATFORM_ORDER_INVALID: {
    title: 'Order refused as not valid',
    text: 'The platform does not accept the order number or a field of the order. No number was bought.',
    action: 'Check order number and channel, correct the file and import it again.',
  },
  PLATFORM_ORDER_NOT_FOUND: {
    title: 'Platform does not know this order',
    text: 'Order, shop and channel do not belong together. No number was bought.',
    action:
      "Set the owning shop's id (or -1) as user_id, and the right channel for orders of other platforms.",
  },
  PLATFORM_ORDER_OTHER_SHOP: {
    title: 'Order of another shop',
    text: 'The order belongs to another shop. No number was bought.',
    action: "Set user_id to the owning shop's id, or to -1.",
  },
  PLATFORM_CIPHERTEXT_DAMAGED: {
    title: 'Encrypted address damaged',
    text: 'The encrypted receiver was changed on its way and is read as plain text. No number was bought.',
    action: 'Fetch the order again from its platform and import it unchanged.',
  },
  PLATFORM_BALANCE: {
    title: 'Carrier subscription or balance',
    text: 'The branch has no numbers left, or the sender address is not subscribed. No number was bought.',
    action: 'Top up or subscribe at the carrier branch; use a subscribed sender address.',
  },
  PLATFORM_BUSY: {
    title: 'Platform busy',
    text: 'The platform reports a system error. {again}.',
    action: 'Wait a moment, then {retry}.',
  },
  PLATFORM_WAYBILL_GONE: {
    title: 'Waybill no longer exists',
    text: 'The number was cancelled, taken back by the carrier, or issued with another shop.',
    action: 'Destroy the old label. F11 adds a parcel with a new number.',
  },
  PLATFORM_REFUSED: {
    title: 'Refused by the platform',
    text: 'The platform gave the reason below. This step was not carried out.',
    action: 'Follow the reason below, then try again.',
  },
  PLATFORM_TRY_LATER: {
    title: 'Platform asks to try later',
    text: 'The platform reports a system error. Whether this step took effect is not known.',
    action: 'Wait a moment, look at the result at the platform, then try again.',
  },
  PLATFORM_BUSY_OR_INPUT: {
    title: 'Platform busy, or the content is wrong',
    text: '1688 says the same words for a busy system, a wrong order id and a wrong carrier code. Whether it shipped is not known.',
    action:
      'Check order id and carrier code (cpCode, such as YTO), look at the order at the platform, then try again.',
  },
  PLATFORM_TOO_OFTEN: {
    title: 'Called too often',
    text: 'The platform limits how often it is called. This step was not carried out.',
    action: 'Wait some minutes, then try again; use fewer benches at a time if it stays.',
  },
  PLATFORM_PARAMETER: {
    title: 'Platform does not understand the request',
    text: 'The platform calls a parameter wrong. This step was not carried out.',
    action: 'Check the content of the order; if it is right, send the support report.',
  },
  PLATFORM_AUTHORISATION: {
    title: 'Platform does not accept the authorisation',
    text: 'The authorisation has expired, is missing, or belongs to another shop. This step was not carried out.',
    action: "Renew the shop's authorisation at the vendor and check seller_nick in the setup.",
  },
  PLATFORM_NOT_SUBSCRIBED: {
    title: 'Carrier not subscribed',
    text: 'The shop has no waybill subscription with this carrier. This step was not carried out.',
    action: 'Subscribe at the platform, or use a subscribed carrier.',
  },
  PLATFORM_WAYBILL_UNKNOWN: {
    title: 'Platform does not know this waybill',
    text: 'Tracking number, carrier and shop do not belong together. The ledger is unchanged.',
    action: 'Check number and carrier, and use the shop that got the number.',
  },
  PLATFORM_ALREADY_CANCELLED: {
    title: 'Waybill already cancelled',
    text: 'The platform says that this waybill was cancelled or taken back before. Nothing more is needed.',
    action:
      'Do not use the old label; get a number with a new pack_id if the parcel still goes out.',
  },
  PLATFORM_TOO_LATE_TO_CANCEL: {
    title: 'Too late to cancel',
    text: 'The carrier has picked the parcel up, or the waybill is shipped or on its way. It stays valid.',
    action: 'Do not try again; ask the carrier branch to stop the parcel if needed.',
  },
  PLATFORM_CANCEL_UNSUPPORTED: {
    title: 'Carrier cannot cancel',
    text: 'The carrier does not take this cancellation. The waybill stays valid.',
    action: 'Ask the carrier branch to cancel it.',
  },
  PLATFORM_OUT_OF_RANGE: {
    title: 'Address out of range',
    text: 'The carrier does not deliver there, or the area is remote. No number was bought.',
    action: 'Use another carrier, or ask the buyer about the address.',
  },
  PLATFORM_ADDRESS_UNREADABLE: {
    title: 'Address cannot be read',
    text: 'The platform cannot take this address apart. This step was not carried out.',
    action: 'Check province, city, district and street.',
  },
  PLATFORM_TRACK_EMPTY: {
    title: 'No tracking events yet',
    text: 'The platform has no events of this waybill yet.',
    action: 'Look again some time after shipping.',
  },
  PLATFORM_CARRIER_INVALID: {
    title: 'Carrier not accepted',
    text: 'The carrier is missing, unknown to the platform or not supported. This step was not carried out.',
    action: "Take the carrier's code from the platform's own list.",
  },
  PLATFORM_TRACK_NO_INVALID: {
    title: 'Tracking number not accepted',
    text: "The number does not follow the carrier's rule, was used too often, or has events from before the payment. Nothing was shipped.",
    action: 'Check that number and carrier belong together.',
  },
  PLATFORM_RECEIVER_MISMATCH: {
    title: 'Receiver does not match',
    text: 'The receiver of the waybill differs from that of the order. Nothing was shipped.',
    action:
      'Check for a label on the wrong parcel; get a new number if the buyer changed the address.',
  },
  PLATFORM_RETURN_ADDRESS_MISSING: {
    title: 'Shop has no default return address',
    text: 'The platform wants the shop to have one. Nothing was shipped.',
    action: 'Set a default return address at the platform, then ship again.',
  },
  PLATFORM_TOO_MANY: {
    title: 'Too many at once',
    text: 'The platform refused this lot. Nothing was shipped.',
    action: 'Submit fewer orders at a time.',
  },
  PLATFORM_ORDER_UNKNOWN: {
    title: 'Platform has no such order',
    text: 'The order number is not known there. Nothing was shipped.',
    action: 'Check order number (the parent order, no A at its end) and shop.',
  },
  PLATFORM_SHOP_NOT_OWNER: {
    title: 'Order belongs to another shop',
    text: 'A shop cannot ship the order of another one. Nothing was shipped.',
    action: 'Ship with the shop that owns the order.',
  },
  PLATFORM_ORDER_STATE: {
    title: 'Order is not waiting to be shipped',
    text: 'The words below say its state. Nothing was shipped.',
    action: 'Refresh the order at the platform and act on its state.',
  },
  PLATFORM_ORDER_CLOSED: {
    title: 'Order cancelled or closed',
    text: 'The order is cancelled, refunded or closed. Nothing was shipped.',
    action: 'Do not send the parcel; put the goods back.',
  },
  PLATFORM_REFUND_PENDING: {
    title: 'Refund or after-sale pending',
    text: 'The buyer asked for a refund or has an after-sale case. Nothing was shipped.',
    action: 'Keep the parcel aside until the case is settled.',
  },
  PLATFORM_RISK_REVIEW: {
    title: 'Order under risk review',
    text: 'The platform is reviewing this order. Nothing was shipped.',
    action: 'Ship again after one or two hours.',
  },
  PLATFORM_ALREADY_SHIPPED: {
    title: 'Order already shipped',
    text: 'The platform says that this order is shipped or received. It was not shipped again.',
    action:
      'Compare the tracking number at the platform: if it is the same, all is done; if not, tell the lead.',
  },
  PLATFORM_WAREHOUSE_SHIPS: {
    title: 'Platform warehouse ships this order',
    text: 'The warehouse of the platform sends it. Nothing was shipped.',
    action: 'Do not send the parcel.',
  },
  PLATFORM_NOT_PAID: {
    title: 'Order not paid',
    text: 'The buyer has not paid yet. Nothing was shipped.',
    action: 'Keep the parcel aside until it is paid.',
  },
  PLATFORM_INTERCEPTED: {
    title: "Pinduoduo held back another platform's number",
    text: 'Pinduoduo stops numbers of other platforms at random and calls it a timeout. The order was not shipped this time.',
    action:
      'Ship again after the seconds it names; get numbers for Pinduoduo orders from Pinduoduo waybills.',
  },
  PLATFORM_NOT_TRADABLE: {
    title: 'Goods cannot be bought online',
    text: 'These 1688 goods cannot be ordered now. No order was created.',
    action: 'Choose another source.',
  },
  PLATFORM_SPEC_MISMATCH: {
    title: 'Variant does not fit the goods',
    text: 'The variant does not belong to the offer, is missing, or the goods are of different sellers. No order was created.',
    action: 'Choose goods and variant again; order from each seller apart.',
  },
  PLATFORM_NO_STOCK: {
    title: 'Out of stock',
    text: 'The seller has too few of them. No order was created.',
    action: 'Order fewer, or choose another source.',
  },
  PLATFORM_BELOW_MINIMUM: {
    title: 'Below the minimum',
    text: 'Quantity or amount is below the minimum or the rule for mixed goods. No order was created.',
    action: 'Order more, or choose a source that sends single pieces.',
  },
  PLATFORM_RELATION_MISSING: {
    title: 'No distribution relation',
    text: 'Seller and shop have no distribution relation. No order was created.',
    action: 'Create the relation and add the distribution shop first, then order.',
  },
  PLATFORM_PRICE_ZERO: {
    title: 'Price of the variant is 0',
    text: 'A variant with the price 0 cannot be ordered. No order was created.',
    action: 'Ask the seller to correct the price, or choose another variant.',
  },
};
