export const articleAddress = slug => `api/articles/${encodeURIComponent(slug)}`;

export const fileAddress = name => `api/files/${encodeURIComponent(name)}`;
