import { z } from 'zod'
import { ENDPOINTS } from './endpoints'
import { PROBLEMS } from './problems'
import { problemResource } from './resources'

/** The description of the interface for programs (OpenAPI 3.1), made from the schemas by which it answers. */
export function openApiDocument(organ: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${organ}公开台账数据接口`,
      version: '1.0.0',
      description:
        '只读。令牌由系统管理员或者主管在“设置”中建立。Read only; tokens are made under “Settings” by an administrator or a supervisor.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      Object.entries(ENDPOINTS).map(([name, endpoint]) => [endpoint.path, { get: operation(name, endpoint) }]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemResource) },
    },
  }
}

function operation(
  operationId: string,
  { summary, scope, place, query, answer }: (typeof ENDPOINTS)[keyof typeof ENDPOINTS],
) {
  return {
    operationId,
    summary,
    description: `范围 scope: ${scope}`,
    tags: [scope],
    parameters: [...parametersOf('path', place), ...parametersOf('query', query)],
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: jsonSchema(answer) } } },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([code, status]) => [status, refusal(code)])),
    },
  }
}

function parametersOf(where: 'path' | 'query', fields: z.ZodObject) {
  const { properties = {}, required = [] } = jsonSchema(fields, 'input') as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description && { description }),
    schema: Object.keys(schema).length > 0 ? schema : { type: 'string' },
  }))
}

function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
