# Forms: what stands around their fields.

form-submit = Send
form-cancel = Cancel
form-close = Close
form-opening-title = { $desk }
form-opening = One moment …
form-working = Your answers are kept; what becomes of them will stand here in a moment.
form-expired = This form took too long to open. Please press once more.
