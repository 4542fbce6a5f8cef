import http from 'node:http'

// Next.js flushes the compressor after every two kilobytes of a page, so that a browser gets the beginning early; each
// time the compressor forgets what it has learned. Our pages are finished at once: whole, they are a fifteenth smaller.
// And it gives the types of API answers as lists, which the compressor takes for no type that it knows: messages and
// figures, which pages wait for, would be sent as they are. Files are left so: most are compressed already.
const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...values) {
  if (event === 'request') compressWhole(values[1])
  return emit.call(this, event, ...values)
}

function compressWhole(response) {
  const { setHeader } = response
  Object.defineProperty(response, 'flush', { get: () => undefined, set: () => {} })
  response.setHeader = (name, value) => setHeader.call(response, name, isTypeOfData(name, value) ? value[0] : value)
}

function isTypeOfData(name, value) {
  return name.toLowerCase() === 'content-type' && Array.isArray(value) && value[0]?.startsWith('application/json')
}
